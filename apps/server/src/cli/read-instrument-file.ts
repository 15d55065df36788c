import { existsSync, readFileSync } from "node:fs";
import { type Instrument, type Language, type Problem, readInstrument, sayProblem } from "@kith/instrument";
import { library } from "@kith/library";
import { TheirMistake } from "./command.ts";

/** Reads instruments by file name, or by the id of one of our own. A broken file is refused with the place and what to do. */
export function readInstruments(names: string[]): Instrument[] {
  if (names.length === 0) {
    throw new TheirMistake({
      "zh-CN": "请用 --instrument 说明用哪份问卷：一个文件，或者自带问卷的编号。",
      en: "Say which instrument with --instrument: a file, or the id of one of Kith's own.",
    });
  }
  return names.map((name) => {
    const own = library.find((instrument) => instrument.id === name);
    if (own && !existsSync(name)) return own;
    const read = readInstrument(readJson(name));
    if (read.kind === "read") return read.value;
    throw new TheirMistake({
      "zh-CN": `问卷文件 ${name} 有问题，要先改好：${say(read.problems, "zh-CN")}。`,
      en: `The instrument file ${name} must be mended first: ${say(read.problems, "en")}.`,
    });
  });
}

/** Reads a JSON file; one that is not JSON is said by name. */
export function readJson(file: string): unknown {
  const text = readFileSync(file, "utf8");
  try {
    return JSON.parse(text);
  } catch {
    throw new TheirMistake({
      "zh-CN": `${file} 不是完整的 JSON 文件；可能没有传完，请重新取一份。`,
      en: `${file} is not whole JSON; it may have been cut off, so fetch it again.`,
    });
  }
}

/** The first few problems in one line of one language. */
export function say(problems: Problem[], language: Language): string {
  const some = problems.slice(0, 5).map((problem) => sayProblem(problem, language));
  const more = problems.length - some.length;
  return [...some, ...(more > 0 ? [`… +${more}`] : [])].join(language === "en" ? "; " : "；");
}
