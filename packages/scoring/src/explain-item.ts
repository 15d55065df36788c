import type { Instrument, MissingCode, Words } from "@kith/instrument";
import { printNumber } from "./print-number.ts";
import type { ItemTrace } from "./score.ts";

/** One line on one question: what was ticked, what that is when reversed, and what it added. */
export function explainItem(instrument: Instrument, trace: ItemTrace): Words {
  const name = itemName(instrument, trace.item);
  const said = answerWords(instrument, trace);
  const turned = turnedWords(trace);
  const counted = countedWords(trace);
  return {
    "zh-CN": `${name["zh-CN"]}：${said["zh-CN"]}${turned["zh-CN"]}；${counted["zh-CN"]}。`,
    en: `${name.en}: ${said.en}${turned.en}; ${counted.en}.`,
  };
}

/** The question's words; only its id where the licence does not let us show them. */
function itemName(instrument: Instrument, id: string): Words {
  const words = instrument.items.find((item) => item.id === id)?.words;
  if (!words || !instrument.licence.embedText) return { "zh-CN": `题目 ${id}`, en: `Question ${id}` };
  return { "zh-CN": `“${words["zh-CN"]}”`, en: `“${words.en}”` };
}

function answerWords(instrument: Instrument, { item, raw }: ItemTrace): Words {
  if (typeof raw !== "number") return missingWords(instrument, raw.missing);
  const set = instrument.items.find((one) => one.id === item)?.optionSet;
  const options = instrument.optionSets.find((one) => one.id === set)?.options;
  const words = options?.find((option) => option.value === raw)?.words;
  if (!words) return { "zh-CN": `${raw}，不在选项里`, en: `${raw}, which was not a choice` };
  return { "zh-CN": `${words["zh-CN"]}（${raw}）`, en: `${words.en} (${raw})` };
}

function missingWords(instrument: Instrument, code: MissingCode): Words {
  if (code === "blank") return { "zh-CN": "空着", en: "left blank" };
  if (code === "unreadable") return { "zh-CN": "看不清", en: "cannot be read" };
  return (
    instrument.missingOptions.find((option) => option.code === code)?.words ?? { "zh-CN": "没有答", en: "no answer" }
  );
}

function turnedWords({ raw, keyed }: ItemTrace): Words {
  if (keyed === null || keyed === raw) return { "zh-CN": "", en: "" };
  return { "zh-CN": `，反着算是 ${printNumber(keyed)}`, en: `, reversed to ${printNumber(keyed)}` };
}

function countedWords({ counted }: ItemTrace): Words {
  if (counted === null) return { "zh-CN": "不计入", en: "not counted" };
  return { "zh-CN": `计入 ${printNumber(counted)}`, en: `counts ${printNumber(counted)}` };
}
