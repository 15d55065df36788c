import { type ParseArgsConfig, parseArgs } from "node:util";
import { TheirMistake } from "./command.ts";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** Reads a command's options; an unknown one is a sentence that points at --help. */
export function readOptions<const T extends Options>(command: string, args: string[], options: T) {
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const [, needy] = /'(--[\w-]+)[^']*' argument (?:missing|is ambiguous)/.exec(String(error)) ?? [];
    if (needy) {
      throw new TheirMistake({
        "zh-CN": `${needy} 后面要写上值；kith ${command} --help 有例子。`,
        en: `${needy} needs a value after it; kith ${command} --help shows how.`,
      });
    }
    const what = /'([^']+)'/.exec(error instanceof Error ? error.message : "")?.[1] ?? args.join(" ");
    throw new TheirMistake({
      "zh-CN": `kith ${command} 看不懂 ${what}；kith ${command} --help 列出能用的选项。`,
      en: `kith ${command} does not understand ${what}; kith ${command} --help lists what it takes.`,
    });
  }
}

/** A port between 0 and 65535; 0 takes any free one. */
export function readPort(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port <= 65_535) return port;
  throw new TheirMistake({
    "zh-CN": `“${text}”不是端口号；请写 1 到 65535 之间的整数，比如 --port 4173。`,
    en: `"${text}" is not a port; write a whole number from 1 to 65535, such as --port 4173.`,
  });
}
