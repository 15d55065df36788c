import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readBy } from "@kith/instrument";
import * as v from "valibot";

/** Where a data folder remembers when it was last backed up. */
export const lastBackupFile = "last-backup.json";

/** When the last backup was made, or null where none is known of. */
export function lastBackup(folder: string): Date | null {
  try {
    const read = readBy(LastBackup, JSON.parse(readFileSync(join(folder, lastBackupFile), "utf8")));
    return read.kind === "read" ? new Date(read.value.at) : null;
  } catch {
    return null;
  }
}

const LastBackup = v.object({ at: v.pipe(v.string(), v.isoTimestamp()) });
