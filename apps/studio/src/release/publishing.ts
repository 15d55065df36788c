import type { Words } from "@kith/instrument";
import type { BoardGroup, Obstacle } from "@kith/server/api";
import { useState } from "react";
import { publish } from "../api/release.ts";

/** How far the publishing of one group's report has come. */
export type Publishing =
  | { kind: "idle" }
  | { kind: "building" }
  | { kind: "published"; edition: number; url: string; together: Words | null }
  | { kind: "refused"; says: Words; problems: Obstacle[] }
  /** The connection broke: the server may have published or not. `before` is the edition public until then. */
  | { kind: "unsure"; before: number };

export type PublishingDesk = {
  of: (group: BoardGroup) => Publishing;
  start: (group: BoardGroup, hash: string | null) => Promise<void>;
};

/** Publishes, and remembers how far each group has come while one goes about other screens. */
export function usePublishing(signedOut: () => void, lookNow: () => Promise<void>): PublishingDesk {
  const [all, setAll] = useState<ReadonlyMap<string, Publishing>>(new Map());
  const set = (group: string, next: Publishing) => setAll((before) => new Map(before).set(group, next));

  const start = async (group: BoardGroup, hash: string | null) => {
    if (all.get(group.id)?.kind === "building") return;
    set(group.id, { kind: "building" });
    const asked = await publish(group.id, hash);
    if (asked.kind === "answered") set(group.id, asked.value);
    if (asked.kind === "refused") set(group.id, asked);
    if (asked.kind === "unreachable") set(group.id, { kind: "unsure", before: group.release.edition ?? 0 });
    if (asked.kind === "signed-out") {
      set(group.id, { kind: "idle" });
      signedOut();
    }
    void lookNow();
  };

  return { of: (group) => settled(all.get(group.id) ?? { kind: "idle" }, group), start };
}

/** A broken connection is cleared up by the board: a newer edition there means that it was published. */
export function settled(publishing: Publishing, { release }: BoardGroup): Publishing {
  if (publishing.kind !== "unsure" || release.edition === null || release.url === null) return publishing;
  if (release.edition <= publishing.before) return publishing;
  return { kind: "published", edition: release.edition, url: release.url, together: null };
}
