import type { AnswersFormat } from "@kith/exchange";
import type { Words } from "@kith/instrument";

/** The words for taking answers out as a file. */
export const exportWords = {
  title: { "zh-CN": "导出答案", en: "Export answers" },
  lead: {
    "zh-CN": "把收到的表存成一个文件，给别的软件用。每次导出都会记下是谁、什么时候。",
    en: "Saves the forms that came in as a file for other software. Each export is noted, with who and when.",
  },
  whose: { "zh-CN": "哪些表", en: "Which forms" },
  whole: { "zh-CN": "整个项目", en: "The whole programme" },
  format: { "zh-CN": "存成什么", en: "Save as" },
  language: { "zh-CN": "答案的文字用哪种语言", en: "Language of the answers in words" },
  inIt: { "zh-CN": "里面有什么", en: "What is in it" },
  columns: {
    "zh-CN": "每一题都有自己的一列，没有人答也有。没有填的会写明原因，不会变成零。",
    en: "Every question has its column, answered or not. A missing answer says why; it never turns into nought.",
  },
  codes: {
    "zh-CN": "孩子只有编号，没有姓名。整个项目的表里，编号前面加小组的名字。",
    en: "Children are codes, never names. In a table of the whole programme the code begins with the group’s name.",
  },
  calls: {
    "zh-CN": "想找人说说、要人联系的回答不在里面，它们另外放着。",
    en: "Answers that ask for somebody are not in it; they are kept apart.",
  },
  gone: {
    "zh-CN": "家长不同意了的孩子，从那一刻起就不在里面。",
    en: "A child whose consent was withdrawn is not in it from that moment on.",
  },
  care: {
    "zh-CN": "这个文件没有上锁。请放在机构自己的电脑里，不要发到群里，用完就删。",
    en: "The file is not locked. Keep it on the agency’s own computer, send it to no chat group, and delete it after use.",
  },
  save: { "zh-CN": "存成文件", en: "Save the file" },
  saving: { "zh-CN": "正在准备……", en: "Getting it ready …" },
  saved: { "zh-CN": "存好了：{name}，里面有 {forms} 份表。", en: "Saved: {name}, with {forms} forms in it." },
  leftOut: {
    "zh-CN": "家长不同意了的孩子 {count} 个，不在里面。",
    en: "Children left out because consent was withdrawn: {count}.",
  },
  mayNot: {
    "zh-CN": "导出要由管数据的人来做。需要的话，请找管理员。",
    en: "Exports are for whoever keeps the data. If you need one, ask the administrator.",
  },
} as const satisfies Record<string, Words>;

/** What each kind of file is called, and whom it is for. */
export const answersFormatWords: Record<AnswersFormat, { name: string; says: Words }> = {
  xlsx: {
    name: "Excel (.xlsx)",
    says: {
      "zh-CN": "三张表：数字、文字、每一列的说明。不知道选哪个，就选这个。",
      en: "Three sheets: numbers, words, and what each column means. If in doubt, this one.",
    },
  },
  "csv-wide": {
    name: "CSV (wide)",
    says: { "zh-CN": "一份表一行，一题一列。", en: "A line for each form, a column for each question." },
  },
  "csv-long": {
    name: "CSV (long)",
    says: { "zh-CN": "一个答案一行，两种语言都有。", en: "A line for each answer, in both languages." },
  },
  r: {
    name: "R (.zip)",
    says: {
      "zh-CN": "数据和读它的脚本，文字和原因都带着。",
      en: "Tables and the script that reads them, with labels and reasons.",
    },
  },
  spss: {
    name: "SPSS (.zip)",
    says: {
      "zh-CN": "数据和读它的语法，缺失值都设好。",
      en: "Tables and the syntax that reads them, missing values declared.",
    },
  },
  frictionless: {
    name: "Frictionless (.zip)",
    says: {
      "zh-CN": "开放数据包：数据和机器能读的说明。",
      en: "An open data package: tables with a description for machines.",
    },
  },
  "fhir-r4": {
    name: "FHIR R4 (.json)",
    says: { "zh-CN": "给医院和卫生系统。", en: "For hospitals and health systems." },
  },
  "fhir-r5": {
    name: "FHIR R5 (.json)",
    says: { "zh-CN": "同上，新一版。", en: "The same, in the newer release." },
  },
  ddi: {
    name: "DDI (.xml)",
    says: {
      "zh-CN": "只有变量说明，没有答案；给数据档案馆。",
      en: "The codebook alone, without answers; for data archives.",
    },
  },
};
