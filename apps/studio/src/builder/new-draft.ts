import type { Informant } from "@kith/instrument";
import { library } from "@kith/library";
import type { Draft } from "./draft.ts";
import { presets } from "./option-presets.ts";

/** An empty draft: everything that can be taken for granted is there, and everything that someone must decide is not. */
export function newDraft(informant: Informant = "child"): Draft {
  const nothing = { "zh-CN": "", en: "" };
  return {
    id: "",
    version: "1.0.0",
    follows: null,
    title: nothing,
    stem: nothing,
    notice: {
      "zh-CN": "本表未经信度、效度检验，没有常模和分界线，不能用来诊断或筛查。",
      en: "Not validated: no norms, no cut-offs, no reliability evidence. Not a diagnostic or screening tool.",
    },
    informant,
    ages: null,
    recallDays: null,
    licence: ownLicence,
    citation: "",
    optionSets: [presets[0]],
    missingOptions: [{ code: "prefer-not", words: { "zh-CN": "不想说", en: "Prefer not to say" } }],
    items: [],
    scales: [],
    kept: { unscoredItems: lastQuestion(informant), sessionFields: [], childFields: [], shortFormOf: null },
    textStatus: {},
  };
}

/** What most people who write their own questions mean. */
const ownLicence: Draft["licence"] = {
  name: "CC BY 4.0",
  embedText: true,
  electronic: true,
  translate: true,
  modify: true,
  notice: {
    "zh-CN": "自编问卷。注明出处，即可使用、翻译和修改。",
    en: "Our own questions. Free to use, translate and change if the source is named.",
  },
  url: "",
};

/** The question about safety or contact that our own forms for this informant end with; it is never scored. */
export function lastQuestion(informant: Informant): unknown[] {
  return library.find((instrument) => instrument.informant === informant)?.unscoredItems ?? [];
}
