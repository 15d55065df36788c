import type { Problem } from "@kith/instrument";
import { spoken } from "./command.ts";
import { say } from "./read-instrument-file.ts";

/** Tells on stderr which lines of a table were left out and why, as they come, and at the end how many. */
export function tellLeftOut(file: string) {
  let count = 0;
  const tell = (words: { "zh-CN": string; en: string }) => process.stderr.write(`${spoken(words)}\n`);
  return {
    line(problems: Problem[]): void {
      count += 1;
      tell({ "zh-CN": `${file}：${say(problems, "zh-CN")}`, en: `${file}: ${say(problems, "en")}` });
    },
    absent(items: string[]): void {
      const some = `${items.slice(0, 8).join(", ")}${items.length > 8 ? ` … +${items.length - 8}` : ""}`;
      tell({
        "zh-CN": `${file} 里没有这些题的列，都算没填：${some}。`,
        en: `${file} has no column for these items, and they count as blank: ${some}.`,
      });
    },
    /** The exit code: 1 where a line was left out. */
    end(): number {
      if (count === 0) return 0;
      tell({
        "zh-CN": `${file} 有 ${count} 行没有算，上面写了哪一行、怎么改；改好再运行一次。`,
        en: `${count} ${count === 1 ? "line" : "lines"} of ${file} left out, as said above; mend them and run this again.`,
      });
      return 1;
    },
  };
}
