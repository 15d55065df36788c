import type { Instrument, Language } from "@kith/instrument";
import { notPortable } from "../keys/portable-scale.ts";
import { type Loss, lost, onlyKithReads } from "../loss.ts";

/** What a REDCap data dictionary has no column for. */
export function redcapLosses(instrument: Instrument, language: Language): Loss[] {
  const { optionSets, scales, items } = instrument;
  const has = (holds: boolean, loss: Loss) => (holds ? [loss] : []);
  const uncomputed = notPortable(instrument).map((scale) => scale.id);
  return [
    language === "zh-CN"
      ? lost(
          "language",
          "REDCap 的数据字典只有一种语言，英文没有带过去。",
          "A REDCap dictionary has one language: the English stays behind.",
        )
      : lost(
          "language",
          "REDCap 的数据字典只有一种语言，中文没有带过去。",
          "A REDCap dictionary has one language: the Chinese stays behind.",
        ),
    lost(
      "licence",
      "许可没有地方写；请把许可的话告诉用的人。",
      "There is no place for the licence; tell those who use it what it says.",
    ),
    lost("notice", "说明没有地方写。", "There is no place for the notice."),
    ...has(
      scales.some((scale) => scale.bands.length > 0),
      lost("bands", "分数的分段没有带过去。", "The bands of the scores stay behind."),
    ),
    ...has(
      scales.some((scale) => scale.norms.length > 0),
      lost("norms", "常模没有带过去。", "The norms stay behind."),
    ),
    ...has(
      scales.some((scale) => scale.reliability !== undefined),
      lost("reliability", "信度没有带过去。", "The reliability stays behind."),
    ),
    ...has(
      optionSets.some((set) => set.options.some((option) => option.picture !== undefined)),
      lost("pictures", "答案的图没有带过去。", "The pictures of the answers stay behind."),
    ),
    ...has(
      instrument.unscoredItems.length > 0,
      lost(
        "unscored",
        "不计分的题（要不要有人联系）没有带过去；请在 REDCap 里另外安排，不要漏掉求助。",
        "The questions that are not scored (whether someone should call) stay behind; arrange for them in REDCap, so that no call for help is missed.",
      ),
    ),
    ...has(
      instrument.sessionFields.length + instrument.childFields.length > 0,
      lost("session-fields", "活动记录的栏目没有带过去。", "The fields of the session record stay behind."),
    ),
    ...has(
      !isInUseOrder(instrument),
      lost(
        "option-sets",
        "没有题用到的答案表和答案表的顺序没有带过去。",
        "Answer sets that no item uses, and the order of the sets, stay behind.",
      ),
    ),
    ...has(
      uncomputed.length > 0,
      onlyKithReads(
        "scoring",
        `这些量表 REDCap 不会自己算：${uncomputed.join("、")}；分数请用 Kith 算。`,
        `REDCap will not compute these scales: ${uncomputed.join(", ")}; let Kith score them.`,
      ),
    ),
    ...has(
      items.length > 0 && instrument.missingOptions.length > 0,
      onlyKithReads(
        "missing-answers",
        "“说不准”这类答案在 REDCap 里是普通选项，数据里是代码。",
        'Answers such as "can\'t say" are plain choices in REDCap, and codes in its data.',
      ),
    ),
  ];
}

/** Whether the sets stand in the order in which the questions use them, and each is used. */
function isInUseOrder({ items, optionSets, presentationOrder }: Instrument): boolean {
  const used = new Set(presentationOrder.map((id) => items.find((item) => item.id === id)?.optionSet));
  return [...used].join("\n") === optionSets.map((set) => set.id).join("\n");
}
