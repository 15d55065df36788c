import { BackupThere } from "../backup/back-up.ts";
import { BrokenBackup } from "../backup/read-backup.ts";
import { NotEmpty } from "../backup/restore.ts";
import { CannotUnseal } from "../backup/seal.ts";
import { UnfinishedMove } from "../store/postgres.ts";
import { TheirMistake } from "./command.ts";

/** What can go wrong with a backup, a restore or a move through no fault of Kith's, in words. */
export function backupMistake(error: unknown): TheirMistake | null {
  if (error instanceof BrokenBackup) return new TheirMistake(broken[error.why]);
  if (error instanceof CannotUnseal) {
    return new TheirMistake({
      "zh-CN": "这个备份打不开：口令不对，或者文件不完整、被改过。什么也没有写。",
      en: "This backup does not open: the passphrase is another, or the file is cut off or was changed. Nothing was written.",
    });
  }
  if (error instanceof BackupThere) {
    return new TheirMistake({
      "zh-CN": `${error.file} 已经有了，备份不会盖掉别的文件；请换一个名字。`,
      en: `${error.file} is there already, and a backup never overwrites another file; choose another name.`,
    });
  }
  if (error instanceof NotEmpty) {
    return new TheirMistake({
      "zh-CN": `${error.place} 里已经有东西，不会盖掉；请换一个空的地方。`,
      en: `There is something in ${error.place} already, and it is not overwritten; choose an empty place.`,
    });
  }
  if (error instanceof UnfinishedMove) {
    return new TheirMistake({
      "zh-CN": "往这个数据库里搬数据还没有搬完；请再运行一次 kith move，它会接着搬。",
      en: "A move into this database was not finished; run kith move once more, and it goes on where it was.",
    });
  }
  return null;
}

const broken = {
  "no-backup": {
    "zh-CN": "这个文件不是 Kith 的备份；请检查名字。",
    en: "This file is no backup of Kith's; check its name.",
  },
  "needs-passphrase": {
    "zh-CN": "这个备份是加密的；请用 --passphrase-file 给出口令。",
    en: "This backup is encrypted; give its passphrase with --passphrase-file.",
  },
  "not-whole": {
    "zh-CN": "这个备份不完整，或者被改过；请用另一个备份。什么也没有写。",
    en: "This backup is cut off or was changed; use another one. Nothing was written.",
  },
  newer: {
    "zh-CN": "这个备份是更新版本的 Kith 做的；请用那个版本。",
    en: "This backup was made by a newer Kith; use that one.",
  },
} as const;
