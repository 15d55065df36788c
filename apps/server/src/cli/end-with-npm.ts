import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";

/**
 * Calls `stop` when the `npm` that started us is gone. npm passes a SIGTERM on only to its own shell, and without this
 * the demo would live on, unseen, with the port in its hand. Started in any other way, nothing is watched.
 */
export function endWithNpm(stop: () => void): void {
  const watched = npmAbove(process.ppid);
  if (watched.length === 0) return;
  const timer = setInterval(() => {
    if (watched.every(isAlive)) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

/** The processes between us and the topmost npm, that one included. */
function npmAbove(from: number): number[] {
  const above: number[] = [];
  let upToNpm = 0;
  for (let pid = from; pid > 1 && above.length < 20; ) {
    const process = look(pid);
    if (!process) break;
    above.push(pid);
    if (/(^|[/\\])npm( |$)|npm-cli|npx-cli/.test(process.args)) upToNpm = above.length;
    pid = process.parent;
  }
  return above.slice(0, upToNpm);
}

function look(pid: number): { parent: number; args: string } | null {
  try {
    if (process.platform === "linux") {
      const parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
      const args = readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ");
      return { parent: Number(parent), args };
    }
    if (process.platform === "win32") return null;
    const line = execFileSync("ps", ["-o", "ppid=,args=", "-p", String(pid)], { encoding: "utf8" }).trim();
    const [parent = "", ...args] = line.split(/\s+/);
    return { parent: Number(parent), args: args.join(" ") };
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
