import { readFileSync } from "node:fs";
import { TheirMistake } from "./command.ts";

/** The passphrase of a backup: the first line of a file, so that it is in no list of commands. Null where none is named. */
export function readPassphrase(file: string | undefined): string | null {
  if (file === undefined) return null;
  const [first = ""] = readFileSync(file, "utf8").split(/\r?\n/);
  if (first.length >= 12) return first;
  throw new TheirMistake({
    "zh-CN": `${file} 的第一行要写口令，至少 12 个字符。`,
    en: `The first line of ${file} must be a passphrase of at least 12 characters.`,
  });
}
