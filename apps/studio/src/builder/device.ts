import { readBy } from "@kith/instrument";
import { type IDBPDatabase, openDB } from "idb";
import * as v from "valibot";
import { Draft } from "./draft.ts";

const OnDevice = v.object({ id: v.string(), revision: v.number(), body: Draft, isStored: v.boolean() });
/** A draft as this device has it, the revision it grew out of, and whether the server has it too. */
export type OnDevice = v.InferOutput<typeof OnDevice>;

/** What this device keeps of a draft; null where it keeps none, or may keep nothing. */
export async function readFromDevice(id: string): Promise<OnDevice | null> {
  try {
    // What has not reached the database yet is newer than what has.
    const thing: unknown =
      JSON.parse(localStorage.getItem(lastWords(id)) ?? "null") ?? (await (await database()).get(place, id));
    const read = readBy(OnDevice, thing);
    return read.kind === "read" ? read.value : null;
  } catch {
    return null;
  }
}

/**
 * Keeps a draft on this device; false where the browser forbids it. It is written down at once, before anything else can
 * happen to the page, and then into the database, where it also outlives a killed browser.
 */
export function keepOnDevice(draft: OnDevice): Promise<boolean> {
  const written = JSON.stringify(draft);
  writeDown(draft.id, written);
  last = last.then(async () => {
    try {
      const db = await database();
      const writing = db.transaction(place, "readwrite", { durability: "strict" });
      await writing.store.put(draft);
      await writing.done;
      if (localStorage.getItem(lastWords(draft.id)) === written) localStorage.removeItem(lastWords(draft.id));
      return true;
    } catch {
      return false;
    }
  });
  return last;
}

export async function forgetOnDevice(id: string): Promise<void> {
  await last;
  try {
    localStorage.removeItem(lastWords(id));
    await (await database()).delete(place, id);
  } catch {}
}

const place = "drafts";
const lastWords = (id: string) => `kith-builder-last-words:${id}`;
let last: Promise<boolean> = Promise.resolve(true);
let opened: Promise<IDBPDatabase> | null = null;

// A draft may be too long for this place; then the database alone keeps it.
function writeDown(id: string, written: string): void {
  try {
    localStorage.setItem(lastWords(id), written);
  } catch {}
}

function database(): Promise<IDBPDatabase> {
  opened ??= openDB("kith-builder", 1, {
    upgrade: (db) => {
      db.createObjectStore(place, { keyPath: "id" });
    },
  });
  return opened;
}
