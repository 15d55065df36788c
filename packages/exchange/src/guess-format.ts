import type { ImportFormat } from "./formats.ts";
import { filesIn } from "./sheet/unzip.ts";
import { decodeText, mustNotBeHuge } from "./text/decode-text.ts";
import { isObject, readJson } from "./text/read-json.ts";
import { unreadable } from "./unreadable.ts";

/** Which format a file is in, by what is in it; its name decides nothing. What cannot be told is refused with what to do. */
export function guessFormat(bytes: Uint8Array, name: string): ImportFormat {
  mustNotBeHuge(bytes);
  if (startsWith(bytes, [0x50, 0x4b])) return filesIn(bytes).includes("instrument.csv") ? "redcap" : "xlsform";
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw oldExcel();
  const text = decodeText(bytes).trimStart();
  if (text.startsWith("{") || text.startsWith("[")) return guessJson(readJson(bytes));
  if (text.startsWith("<")) throw markup();
  const [head = ""] = text.split(/\r?\n/, 1);
  if (/variable\s*\/\s*field\s*name|^"?field_name"?[,;\t]/i.test(head)) return "redcap";
  throw unknown(name);
}

function guessJson(thing: unknown): ImportFormat {
  const one = Array.isArray(thing) ? thing[0] : thing;
  if (isObject(one)) {
    if (one.resourceType === "Questionnaire" || one.resourceType === "Bundle") return "fhir";
    if (Array.isArray(one.optionSets) || Array.isArray(one.presentationOrder)) return "kith";
    if (Array.isArray(one.pages) || Array.isArray(one.elements) || Array.isArray(one.questions)) return "surveyjs";
    if (Array.isArray(one.items)) return "kith";
  }
  throw unreadable(
    "",
    "这个 JSON 不像问卷：认得的有 Kith、SurveyJS 和 FHIR Questionnaire；请检查文件，或者说明是哪一种。",
    "This JSON does not look like an instrument: Kith's, SurveyJS and FHIR Questionnaires are known; check the file, or say which it is.",
  );
}

function startsWith(bytes: Uint8Array, start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function oldExcel() {
  return unreadable(
    "",
    "这是旧版的 .xls 文件；请在表格软件里另存为 .xlsx 再导入。",
    "This is an old .xls file; save it as .xlsx and import that.",
  );
}

function markup() {
  return unreadable(
    "",
    "这是 XML 或网页；XLSForm 请用 .xlsx 文件，FHIR 请导出成 JSON 再导入。",
    "This is XML or a web page; of an XLSForm import the .xlsx file, and of FHIR the JSON.",
  );
}

function unknown(name: string) {
  return unreadable(
    "",
    `看不出 ${name} 是哪种问卷文件；认得的有 .xlsx 的 XLSForm、REDCap 数据字典（CSV）、SurveyJS、FHIR 和 Kith 的 JSON。`,
    `What ${name} is cannot be told; known are XLSForm as .xlsx, a REDCap data dictionary (CSV), and JSON of SurveyJS, FHIR and Kith.`,
  );
}
