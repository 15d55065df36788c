import type { Words } from "@kith/instrument";

/** One command: what it is for, in a line and at length, and what it does. It gives back the exit code. */
export type Command = { name: string; summary: Words; help: Words; run(args: string[]): Promise<number> };

/** A mistake of the person at the keyboard: said in one sentence, exit code 1. */
export class TheirMistake extends Error {
  readonly says: Words;

  constructor(says: Words) {
    super(says.en);
    this.says = says;
  }
}

/** Chinese where the terminal speaks Chinese, else English. */
export function spoken(words: Words): string {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";
  return /^zh/i.test(locale) ? words["zh-CN"] : words.en;
}

export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
