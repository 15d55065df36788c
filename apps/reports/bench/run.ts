import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * How long a program took, how long processors worked for it, when it first said something, and how much memory it held at
 * most. Its words are given where it failed.
 */
export type Ran = { seconds: number; worked: number; saidAfter: number; megabytes: number };

/** Runs a program and watches it; work and memory are read from /proc, so they are known on Linux only and nought elsewhere. */
export async function run(command: string, args: string[], cwd: string): Promise<Ran> {
  const began = performance.now();
  const child = spawn(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  const since = () => (performance.now() - began) / 1000;
  let saidAfter: number | null = null;
  child.stdout.on("data", () => {
    saidAfter ??= since();
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-2_000);
  });
  let [most, worked] = [0, 0];
  const watch = setInterval(() => {
    most = Math.max(most, peakOf(child.pid ?? 0));
    worked = Math.max(worked, workOf(child.pid ?? 0));
  }, 100);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", resolve);
  });
  clearInterval(watch);
  if (code !== 0) throw new Error(`${command} ended with ${code}: ${said}`);
  const seconds = since();
  return { seconds, worked, saidAfter: saidAfter ?? seconds, megabytes: Math.round(most / 1024) };
}

function peakOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/status`, "utf8").match(/VmHWM:\s+(\d+)/)?.[1] ?? 0);
  } catch {
    return 0;
  }
}

/** Seconds of all processors, with those of threads that have ended; the kernel counts them in hundredths. */
function workOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /, "")
      .split(" ");
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
