import { type Read, readBy, type Words } from "@kith/instrument";
import type { Done, GroupSetUp, Obstacle, SetUp } from "@kith/server/api";
import { createContext, useCallback, useContext, useEffect, useState } from "react";
import { type Asked, ask } from "../api/ask.ts";
import { askSetUp, DoneBody } from "../api/set-up.ts";
import { troubleWords } from "../words/trouble.ts";

/** What came of a change: done, or why not and where. */
type Changed<T> = { kind: "done"; value: T } | { kind: "refused"; says: Words; problems: Obstacle[] } | null;

export type Change<T> = {
  path: string;
  method?: "PUT" | "DELETE";
  body?: object;
  read: (thing: unknown) => Read<T>;
};

/** The programme as it is set up, and the way to change it. */
export type SetUpDesk = {
  setUp: SetUp;
  /** Asks for a change, and sees everything anew. Null where one was signed out. */
  change: <T>(change: Change<T>) => Promise<Changed<T>>;
};

export const SetUpContext = createContext<SetUpDesk | null>(null);

export function useSetUp(): SetUpDesk {
  const desk = useContext(SetUpContext);
  if (!desk) throw new Error("useSetUp requires a SetUpContext around it");
  return desk;
}

export function readDone(thing: unknown): Read<Done> {
  return readBy(DoneBody, thing);
}

/** Loads how the programme is set up, and again after each change. */
export function useSetUpDesk(
  signedOut: () => void,
  lookNow: () => Promise<void>,
): { desk: SetUpDesk | null; trouble: Words | null; again: () => void } {
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const load = useCallback(async () => {
    const asked = await askSetUp();
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") setSetUp(asked.value);
    setTrouble(troubleOf(asked));
  }, [signedOut]);
  useEffect(() => void load(), [load]);
  const change = useCallback(
    async <T>({ path, method, body, read }: Change<T>): Promise<Changed<T>> => {
      const asked = await ask({ path, read, ...(method && { method }), ...(body && { body }) });
      if (asked.kind === "signed-out") {
        signedOut();
        return null;
      }
      if (asked.kind === "unreachable") return { kind: "refused", says: troubleWords.unreachable, problems: [] };
      if (asked.kind === "refused") return { kind: "refused", says: asked.says, problems: asked.problems };
      await load();
      void lookNow();
      return { kind: "done", value: asked.value };
    },
    [load, lookNow, signedOut],
  );
  return { desk: setUp && { setUp, change }, trouble, again: () => void load() };
}

function troubleOf(asked: Asked<unknown>): Words | null {
  if (asked.kind === "refused") return asked.says;
  return asked.kind === "unreachable" ? troubleWords.unreachable : null;
}

export function groupIn(setUp: SetUp, id: string): GroupSetUp | undefined {
  return setUp.groups.find((group) => group.id === id);
}
