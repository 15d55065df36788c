import type { OpenedLink } from "@kith/server/api";
import { withDatabase } from "./database.ts";
import type { KeptLink } from "./kept.ts";
import { newId } from "./new-id.ts";
import { shuffled } from "./shuffled.ts";

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
      ...known,
      id: known?.id ?? newId(),
      // A link with nothing left to send has no use for its key on this device.
      secret: opened.forms.length > 0 && opened.forms.every((form) => form.status === "received") ? "" : secret,
      opened: {
        ...opened,
        instruments: { ...known?.opened.instruments, ...opened.instruments },
        light: { ...known?.opened.light, ...opened.light },
      },
      ...(opened.kind === "class-list" && { order: orderOf(opened, known?.order ?? []) }),
    };
    await change.store.put(link);
    await change.done;
    return link;
  });
}

/** The children in the order in which this person meets them: shuffled once, so that nobody is always judged first. */
function orderOf(opened: OpenedLink, before: readonly string[]): string[] {
  const children = [...new Set(opened.forms.map((form) => form.child))];
  const known = before.filter((child) => children.includes(child));
  return [...known, ...shuffled(children.filter((child) => !known.includes(child)))];
}

/** Changes what this device notes of a link, and gives it as it is then. */
export function changeLink(id: string, change: (kept: KeptLink) => KeptLink): Promise<KeptLink> {
  return withDatabase(async (database) => {
    const writing = database.transaction("links", "readwrite");
    const kept = await writing.store.get(id);
    if (!kept) throw new TypeError("changeLink requires a link that is kept");
    const changed = change(kept);
    await writing.store.put(changed);
    await writing.done;
    return changed;
  });
}

/** Takes away what a link left on this device, for the next person. What waits to be sent stays, for it must not be lost. */
export function forgetLink(id: string): Promise<void> {
  return withDatabase(async (database) => {
    const change = database.transaction(["links", "receipts"], "readwrite");
    for (const receipt of await change.objectStore("receipts").getAll()) {
      if (receipt.link === id) await change.objectStore("receipts").delete(receipt.id);
    }
    await change.objectStore("links").delete(id);
    await change.done;
  });
}
