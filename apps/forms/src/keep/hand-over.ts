import { withDatabase } from "./database.ts";
import type { KeptLink, Sending, SessionDraft, Sitting } from "./kept.ts";

/** What is not sent yet, as one thing that fits into a file: forms on their way, and forms that were only begun. */
export type HandOver = {
  kind: "kith-not-sent";
  version: 1;
  links: KeptLink[];
  sittings: Sitting[];
  outbox: Sending[];
  sessions: SessionDraft[];
};

/** Everything on this device that the server does not have. `onlyHere` adds what could not even be written to the device. */
export function everythingUnsent(onlyHere: readonly Sending[] = []): Promise<HandOver> {
  return withDatabase(async (database) => {
    const reading = database.transaction(["links", "sittings", "outbox", "sessions"]);
    const sittings = await reading.objectStore("sittings").getAll();
    const kept = await reading.objectStore("outbox").getAll();
    const sessions = await reading.objectStore("sessions").getAll();
    const outbox = [...kept, ...onlyHere.filter((one) => !kept.some((other) => other.id === one.id))];
    const needed = new Set([...sittings, ...outbox, ...sessions].map((one) => one.link));
    const links = (await reading.objectStore("links").getAll()).filter((link) => needed.has(link.id));
    await reading.done;
    return { kind: "kith-not-sent", version: 1, links, sittings, outbox, sessions };
  });
}

/**
 * Takes a saved file onto this device, and gives how many forms were new here. Each keeps the id it was opened with, so a form
 * that went both ways is still one form. What is on this device already is never written over. Null is no file of ours.
 */
export async function takeOver(text: string): Promise<number | null> {
  const file = readHandOver(text);
  if (!file) return null;
  return withDatabase(async (database) => {
    const names = ["links", "sittings", "outbox", "receipts", "sessions"] as const;
    const change = database.transaction(names, "readwrite", { durability: "strict" });
    let taken = 0;
    for (const link of file.links) {
      if (!(await change.objectStore("links").get(link.id))) await change.objectStore("links").put(link);
    }
    for (const one of file.outbox) {
      const known =
        (await change.objectStore("outbox").get(one.id)) ?? (await change.objectStore("receipts").get(one.id));
      if (known) continue;
      await change.objectStore("outbox").put({ ...one, state: { kind: "waiting" } });
      taken += 1;
    }
    for (const one of file.sittings) {
      if (await change.objectStore("sittings").get(one.key)) continue;
      await change.objectStore("sittings").put(one);
      taken += 1;
    }
    for (const one of file.sessions) {
      if (await change.objectStore("sessions").get(one.key)) continue;
      await change.objectStore("sessions").put(one);
      taken += 1;
    }
    await change.done;
    return taken;
  });
}

function readHandOver(text: string): HandOver | null {
  try {
    const thing: unknown = JSON.parse(text);
    return isHandOver(thing) ? { ...thing, sessions: thing.sessions ?? [] } : null;
  } catch {
    return null;
  }
}

/** The file is this app's own; each form in it is read once more, in full, by the server's door. */
function isHandOver(thing: unknown): thing is HandOver {
  if (typeof thing !== "object" || thing === null || !("kind" in thing) || thing.kind !== "kith-not-sent") return false;
  const lists = ["links", "sittings", "outbox"].map((name) => (name in thing ? Reflect.get(thing, name) : null));
  return lists.every((list) => Array.isArray(list) && list.every((one) => typeof one === "object" && one !== null));
}
