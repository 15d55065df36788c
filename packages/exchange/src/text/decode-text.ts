import { limits } from "../limits.ts";
import { unreadable } from "../unreadable.ts";

/** Part of the language's surroundings everywhere, and as pure as a table: bytes in, text out. */
declare const TextDecoder: new (
  encoding: string,
  options?: { fatal?: boolean },
) => { decode(bytes: Uint8Array): string };

/**
 * The bytes of a text file as text: UTF-8, with or without a mark, or UTF-16 with one. Anything else would turn words into
 * others without a sound, so it is refused, and a file that looks Chinese (GBK) is told what to do.
 */
export function decodeText(bytes: Uint8Array): string {
  mustNotBeHuge(bytes);
  const marked = bomOf(bytes);
  try {
    const text = new TextDecoder(marked ?? "utf-8", { fatal: true }).decode(bytes);
    if (text.includes("\0")) throw notText();
    return text;
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) throw wrongEncoding(bytes, marked);
    throw error;
  }
}

/** A file too large to be an instrument is not looked into. */
export function mustNotBeHuge(bytes: Uint8Array): void {
  if (bytes.length === 0) throw unreadable("", "文件是空的；请重新取一份。", "The file is empty; fetch it again.");
  if (bytes.length <= limits.fileBytes) return;
  const most = limits.fileBytes / 1_000_000;
  throw unreadable(
    "",
    `文件超过 ${most} MB，不会是一份问卷；请检查是不是选错了文件。`,
    `The file is larger than ${most} MB, which no instrument is; check whether it is the right one.`,
  );
}

function bomOf(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return null;
}

function wrongEncoding(bytes: Uint8Array, marked: string | null) {
  const loose = new TextDecoder(marked ?? "utf-8").decode(bytes);
  const before = loose.slice(0, Math.max(0, loose.indexOf("\uFFFD")));
  const line = before.split("\n").length;
  const chinese = marked === null ? asChinese(bytes) : null;
  const how = /^\s*[[{]/.test(loose) ? saveJson : saveTable;
  const seen = chinese === null ? "" : chinese;
  return unreadable(
    { line },
    chinese === null
      ? `从这里起文字编码读不懂；请${how["zh-CN"]}再导入。`
      : `文字是 GBK 编码（比如“${seen}”）；请${how["zh-CN"]}再导入，什么都没有带进来。`,
    chinese === null
      ? `From here on the encoding cannot be read; ${how.en} and import it again.`
      : `The text is in GBK (such as “${seen}”); ${how.en} and import it again. Nothing was taken in.`,
  );
}

const saveTable = { "zh-CN": "在表格软件里“另存为 CSV UTF-8”", en: "save the file as “CSV UTF-8”" };
const saveJson = { "zh-CN": "用 UTF-8 重新保存这个 JSON 文件", en: "save this JSON file as UTF-8" };

/** The first Chinese words of a file in GBK; nothing where it is not one. */
function asChinese(bytes: Uint8Array): string | null {
  try {
    const text = new TextDecoder("gb18030", { fatal: true }).decode(bytes.subarray(0, limits.fileBytes));
    return /\p{Script=Han}{2,12}/u.exec(text)?.[0] ?? null;
  } catch {
    return null;
  }
}

function notText() {
  return unreadable(
    "",
    "这不是文本文件；请检查是不是选错了，或者另存为 UTF-8 再导入。",
    "This is not a text file; check whether it is the right one, or save it as UTF-8 and import it again.",
  );
}
