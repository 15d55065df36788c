import { type IDBPDatabase, openDB } from "idb";
import type { Kept } from "./kept.ts";

export type Database = IDBPDatabase<Kept>;

let opening: Promise<Database> | undefined;

/** Does a piece of work on what this device keeps. A connection that the browser closed under us is opened again, once. */
export async function withDatabase<T>(work: (database: Database) => Promise<T>): Promise<T> {
  try {
    return await work(await database());
  } catch (error) {
    if (!(error instanceof DOMException && error.name === "InvalidStateError")) throw error;
    opening = undefined;
    return work(await database());
  }
}

function database(): Promise<Database> {
  opening ??= openDB<Kept>("kith-forms", 2, {
    // Each step only adds: what a person began in an older app is finished in this one.
    upgrade(kept, before) {
      if (before < 1) {
        kept.createObjectStore("links", { keyPath: "id" }).createIndex("secret", "secret");
        kept.createObjectStore("sittings", { keyPath: "key" });
        kept.createObjectStore("outbox", { keyPath: "id" });
        kept.createObjectStore("receipts", { keyPath: "id" });
        kept.createObjectStore("nicknames");
        kept.createObjectStore("settings");
      }
      if (before < 2) {
        kept.createObjectStore("sessions", { keyPath: "key" });
        kept.createObjectStore("kiosk");
      }
    },
    blocking(_current, _next, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
      opening = undefined;
    },
    terminated() {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  return opening;
}
