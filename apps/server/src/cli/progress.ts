import type { Words } from "@kith/instrument";
import { spoken } from "./command.ts";

const frames = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠇"];

/** Shows each step while it works and ticks it when done. Where nobody watches a terminal, each step is one plain line. */
export async function step<T>(words: string, work: () => Promise<{ value: T; note: string }>): Promise<T> {
  const live = process.stdout.isTTY === true;
  const from = performance.now();
  let at = 0;
  const draw = () => process.stdout.write(`\r\u001b[2K  ${frames[at++ % frames.length]} ${words} …`);
  const timer = live ? setInterval(draw, 90) : null;
  if (live) draw();
  try {
    const { value, note } = await work();
    if (live) process.stdout.write("\r\u001b[2K");
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(`  ✓ ${words}${note ? ` · ${note}` : ""} (${seconds} s)\n`);
    return value;
  } catch (error) {
    if (live) process.stdout.write("\r\u001b[2K");
    process.stdout.write(`  ✗ ${words}\n`);
    throw error;
  } finally {
    if (timer) clearInterval(timer);
  }
}

/** Says a line while a step is at work, in the place of its mark. */
export function tell(line: string): void {
  process.stderr.write(process.stdout.isTTY === true ? `\r\u001b[2K  ${line}\n` : `${line}\n`);
}

/** How far a long file has been read. It is drawn on stderr where somebody watches, and never among the results. */
export function openBar(
  words: Words,
  size: number,
  out: Watched = process.stderr,
  among = process.stdout.isTTY === true,
) {
  const isLive = out.isTTY === true && !among && size > 0;
  const from = performance.now();
  let drawn = 0;
  return {
    show(read: number): void {
      const now = performance.now();
      if (!isLive || now - drawn < 90) return;
      drawn = now;
      const share = Math.min(1, read / size);
      const full = Math.round(share * 24);
      const left = Math.ceil(((now - from) / 1000) * (1 / Math.max(share, 0.001) - 1));
      const told = `${"━".repeat(full)}${"┄".repeat(24 - full)} ${Math.floor(share * 100)} % · ${left} s`;
      out.write(`\r\u001b[2K  ${spoken(words)} ${told}`);
    },
    end(): void {
      if (isLive && drawn > 0) out.write("\r\u001b[2K");
    },
  };
}

type Watched = { isTTY?: boolean; write(text: string): unknown };
