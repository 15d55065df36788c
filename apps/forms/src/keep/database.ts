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
  opening ??= openDB<Kept>("kith-forms", 1, {
    upgrade(fresh) {
      fresh.createObjectStore("links", { keyPath: "id" }).createIndex("secret", "secret");
      fresh.createObjectStore("sittings", { keyPath: "key" });
      fresh.createObjectStore("outbox", { keyPath: "id" });
      fresh.createObjectStore("receipts", { keyPath: "id" });
      fresh.createObjectStore("nicknames");
      fresh.createObjectStore("settings");
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
