import type { Words } from "@kith/instrument";

/** The words of bringing a questionnaire in from a file, saving one as a file, and keeping totals alone. */
export const exchangeWords = {
  bringIn: { "zh-CN": "从文件导入", en: "Bring in a file" },
  bringInLead: {
    "zh-CN":
      "认得 XLSForm（Kobo、ODK）、REDCap 数据字典、SurveyJS、FHIR 问卷和 Kith 自己的文件。文件只在这台设备上读，不会传出去。",
    en: "XLSForm (Kobo, ODK), REDCap dictionaries, SurveyJS, FHIR questionnaires and Kith’s own files can be read. The file is read on this device.",
  },
  choose: { "zh-CN": "选一个文件", en: "Choose a file" },
  drop: { "zh-CN": "或者把文件拖到这里", en: "or drop one here" },
  reading: { "zh-CN": "正在读……", en: "Reading …" },
  refused: { "zh-CN": "没有导入，什么也没有改。", en: "Nothing was brought in, and nothing changed." },
  several: { "zh-CN": "文件里有几张表，要哪一张？", en: "The file holds several forms. Which one?" },
  found: {
    "zh-CN": "读到“{title}”：{items} 题，{scales} 个分数。",
    en: "Found “{title}”: {items} questions, {scales} scales.",
  },
  questions: { "zh-CN": "文件里没说清楚的，请您定：", en: "What the file leaves open, for you to decide:" },
  accept: { "zh-CN": "照这样", en: "Yes, do so" },
  begin: { "zh-CN": "放进草稿", en: "Make it a draft" },
  no: { "zh-CN": "先不要", en: "Not now" },
  saveAs: { "zh-CN": "存成文件", en: "Save as a file" },
  format: { "zh-CN": "给哪个工具用", en: "For which tool" },
  losses: { "zh-CN": "这种文件装不下的：", en: "What this kind of file cannot hold:" },
  onlyKith: { "zh-CN": "文件里有，但只有 Kith 认得：", en: "In the file, but only Kith reads it:" },
  noLosses: { "zh-CN": "什么都不会丢。", en: "Nothing is lost." },
  save: { "zh-CN": "存下来", en: "Save" },
  close: { "zh-CN": "关上", en: "Close" },
  totals: { "zh-CN": "只录总分", en: "Totals only" },
  totalsLead: {
    "zh-CN": "有的量表不许把题目放进别的系统。请在它自己的表上填，这里只记总分。不要把题目写进来。",
    en: "Some questionnaires may not be put into other systems. Fill in the owner’s own form, and keep only its totals here. Do not type the questions.",
  },
  totalName: { "zh-CN": "总分的名字", en: "Name of the total" },
  lowest: { "zh-CN": "最低几分", en: "Lowest" },
  highest: { "zh-CN": "最高几分", en: "Highest" },
  addTotal: { "zh-CN": "再加一个总分", en: "Another total" },
  tooWide: {
    "zh-CN": "最低要比最高小，中间最多 200 分。",
    en: "The lowest must be below the highest, with at most 200 points between.",
  },
  owner: { "zh-CN": "许可是谁的、怎么说的", en: "Whose licence it is" },
  totalsStem: { "zh-CN": "请照原来的表，写上算好的总分。", en: "Copy the total from the owner’s own form." },
  totalItem: { "zh-CN": "{name}：原表上的总分", en: "{name}: the total on the owner’s form" },
  totalDefinition: {
    "zh-CN": "照原表算好的总分，题目不在这里。",
    en: "The total as counted on the owner’s form; its questions are not kept here.",
  },
  ownerNotice: {
    "zh-CN": "题目归原作者所有，这里只记总分。",
    en: "The questions belong to their owner; only totals are kept here.",
  },
} as const satisfies Record<string, Words>;
