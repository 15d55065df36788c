import { TheirMistake } from "./command.ts";

/** A keyboard that can be told not to show what is typed. */
export type Keyboard = NodeJS.ReadableStream & { isTTY?: boolean; setRawMode?(raw: boolean): unknown };

/** Asks one thing after another on a terminal, and shows nothing of what is typed. Ctrl-C stops it, and nothing is kept. */
export async function askHidden(
  prompts: readonly string[],
  keyboard: Keyboard = process.stdin,
  screen: { write(text: string): unknown } = process.stderr,
): Promise<string[]> {
  const told: string[] = [];
  let typed: string[] = [];
  const ask = () => screen.write(prompts[told.length] ?? "");
  keyboard.setRawMode?.(true);
  keyboard.setEncoding("utf8");
  ask();
  try {
    for await (const chunk of keyboard) {
      for (const key of String(chunk).replaceAll("\r\n", "\n")) {
        if (key === "\u0003") throw stopped;
        if (key === "\r" || key === "\n") {
          screen.write("\n");
          told.push(typed.join(""));
          typed = [];
          if (told.length === prompts.length) return told;
          ask();
        } else if (key === "\u007f" || key === "\b") typed.pop();
        else if (key === "\u0015") typed = [];
        else if (key >= " ") typed.push(key);
      }
    }
    throw stopped;
  } finally {
    keyboard.setRawMode?.(false);
  }
}

const stopped = new TheirMistake({
  "zh-CN": "停下了，什么都没有改。",
  en: "Stopped; nothing was changed.",
});
