import type { Page } from "@kith/testing/browser";

/** Everything that this browser has kept, store by store, as the page itself could read it. */
export function databaseOf(page: Page): Promise<Record<string, unknown[]>> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((done, failed) => {
      const asked = indexedDB.open("kith-forms");
      asked.onsuccess = () => done(asked.result);
      asked.onerror = () => failed(asked.error);
    });
    const kept: Record<string, unknown[]> = {};
    for (const store of Array.from(database.objectStoreNames)) {
      kept[store] = await new Promise<unknown[]>((done) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      });
    }
    database.close();
    return kept;
  });
}
