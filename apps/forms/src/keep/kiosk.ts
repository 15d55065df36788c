import { contentHash } from "@kith/instrument";
import { withDatabase } from "./database.ts";
import type { KeptLink, Kiosk } from "./kept.ts";
import { keptLink } from "./links.ts";
import { newId } from "./new-id.ts";

const place = "this-device";
const tries = 5;
const minute = 60_000;

/** The tablet's round from child to child, if this device is on one. */
export function keptKiosk(): Promise<Kiosk | undefined> {
  return withDatabase((database) => database.get("kiosk", place));
}

/** The link of the round that this device is on, whichever window is opened: a locked tablet is locked everywhere. */
export async function kioskLink(): Promise<KeptLink | undefined> {
  const kiosk = await keptKiosk();
  return kiosk ? keptLink(kiosk.link) : undefined;
}

/** Begins a round, with the PIN that staff chose. It is kept as a salted hash: enough against a child, not against an expert. */
export async function startKiosk(link: string, pin: string): Promise<Kiosk> {
  const salt = newId();
  const kiosk: Kiosk = { link, locked: false, child: null, salt, pinHash: hashOf(salt, pin), wrong: 0, waitUntil: 0 };
  await withDatabase((database) => database.put("kiosk", kiosk, place));
  return kiosk;
}

export function changeKiosk(change: (kept: Kiosk) => Kiosk): Promise<Kiosk | null> {
  return withDatabase(async (database) => {
    const writing = database.transaction("kiosk", "readwrite", { durability: "strict" });
    const kept = await writing.store.get(place);
    const changed = kept ? change(kept) : null;
    if (changed) await writing.store.put(changed, place);
    await writing.done;
    return changed;
  });
}

/** Staff end the round: the tablet is an ordinary one again. */
export function endKiosk(): Promise<void> {
  return withDatabase((database) => database.delete("kiosk", place));
}

/** What a PIN does to a locked tablet: the right one opens it, and after five wrong ones it waits a minute. */
export function tryPin(kiosk: Kiosk, pin: string, now: number): Kiosk {
  if (kiosk.waitUntil > now) return kiosk;
  if (hashOf(kiosk.salt, pin) === kiosk.pinHash)
    return { ...kiosk, locked: false, child: null, wrong: 0, waitUntil: 0 };
  const wrong = kiosk.wrong + 1;
  return wrong >= tries ? { ...kiosk, wrong: 0, waitUntil: now + minute } : { ...kiosk, wrong };
}

function hashOf(salt: string, pin: string): string {
  return contentHash(`${salt}/${pin}`);
}
