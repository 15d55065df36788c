import type { OpenedLink } from "@kith/server/api";
import { withDatabase } from "./database.ts";
import type { KeptLink } from "./kept.ts";
import { newId } from "./new-id.ts";

export function keptLink(id: string): Promise<KeptLink | undefined> {
  return withDatabase((database) => database.get("links", id));
}

export function keptLinkBySecret(secret: string): Promise<KeptLink | undefined> {
  return withDatabase((database) => database.getFromIndex("links", "secret", secret));
}

/** Keeps what the server said of a link. Versions that a draft was begun in stay, so that it can be finished in them. */
export function keepLink(secret: string, opened: OpenedLink): Promise<KeptLink> {
  return withDatabase(async (database) => {
    const change = database.transaction("links", "readwrite");
    const known = await change.store.index("secret").get(secret);
    const link: KeptLink = {
      id: known?.id ?? newId(),
      secret,
      opened: { ...opened, instruments: { ...known?.opened.instruments, ...opened.instruments } },
    };
    await change.store.put(link);
    await change.done;
    return link;
  });
}

/** Links with a form that was begun and not sent, for someone who comes back without the link. */
export function unfinishedLinks(): Promise<KeptLink[]> {
  return withDatabase(async (database) => {
    const begun = new Set((await database.getAll("sittings")).map((sitting) => sitting.link));
    return (await database.getAll("links")).filter((link) => begun.has(link.id));
  });
}
