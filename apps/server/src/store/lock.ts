import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/** One writer for each data folder. The system drops the lock with the process, however that ends. */
export function lockFolder(folder: string): { release(): void } {
  const sqlite = new DatabaseSync(join(folder, "server.lock"), { timeout: 0 });
  try {
    sqlite.exec("pragma locking_mode = exclusive; begin exclusive");
  } catch (error) {
    sqlite.close();
    throw /locked|busy/i.test(String(error)) ? new FolderLocked(folder) : error;
  }
  return { release: () => sqlite.close() };
}

/** Another Kith has this data folder open. */
export class FolderLocked extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`another Kith has ${folder} open`);
    this.folder = folder;
  }
}
