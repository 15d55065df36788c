import { readBy } from "@kith/instrument";
import { openDB } from "idb";
import * as v from "valibot";
import { Draft } from "./draft.ts";

const OnDevice = v.object({ id: v.string(), revision: v.number(), body: Draft, isStored: v.boolean() });
/** A draft as this device has it, the revision it grew out of, and whether the server has it too. */
export type OnDevice = v.InferOutput<typeof OnDevice>;

/** What this device keeps of a draft; null where it keeps none, or may keep nothing. */
export async function readFromDevice(id: string): Promise<OnDevice | null> {
  try {
    const read = readBy(OnDevice, await (await database()).get(place, id));
    return read.kind === "read" ? read.value : null;
  } catch {
    return null;
  }
}

/** Keeps a draft on this device; false where the browser forbids it. The writes of one page come one after the other. */
export function keepOnDevice(draft: OnDevice): Promise<boolean> {
  last = last.then(async () => {
    try {
      const db = await database();
      const writing = db.transaction(place, "readwrite", { durability: "strict" });
      await writing.store.put(draft);
      await writing.done;
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
    await (await database()).delete(place, id);
  } catch {}
}

const place = "drafts";
let last: Promise<boolean> = Promise.resolve(true);

function database() {
  return openDB("kith-builder", 1, {
    upgrade: (db) => {
      db.createObjectStore(place, { keyPath: "id" });
    },
  });
}
