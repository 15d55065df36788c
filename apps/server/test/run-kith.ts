import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export const kith = fileURLToPath(import.meta.resolve("../src/cli/kith.ts"));

export type Ended = { code: number; out: string; says: string };

/** Runs the real command in a process of its own, with English words. */
export function runKith(...args: string[]): Promise<Ended> {
  return runNode([kith, ...args]);
}

/** The same on a terminal that speaks Chinese. */
export function runKithInChinese(...args: string[]): Promise<Ended> {
  return runNode([kith, ...args], process.execPath, "zh_CN.UTF-8");
}

export function runNode(args: string[], program = process.execPath, locale = "C.UTF-8"): Promise<Ended> {
  const env = { ...process.env, LC_ALL: locale, NODE_OPTIONS: "" };
  return new Promise((resolve) => {
    execFile(program, args, { env, maxBuffer: 32 * 1024 * 1024 }, (error, out, says) => {
      resolve({ code: typeof error?.code === "number" ? error.code : error ? -1 : 0, out, says });
    });
  });
}
