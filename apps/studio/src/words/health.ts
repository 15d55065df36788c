import type { Words } from "@kith/instrument";
import type { Health } from "@kith/server/api";

/** The words of the page that says whether the server can be relied on. */
export const healthWords = {
  title: { "zh-CN": "服务器还好吗", en: "Is all well here?" },
  lead: {
    "zh-CN": "备份、磁盘、时钟、记录、等着做的事、证书，每次打开都重新查一遍。",
    en: "Backups, disk, clock, records, work that waits and the certificate are looked at anew each time you open this page.",
  },
  looking: { "zh-CN": "正在查……", en: "Looking …" },
  allFine: { "zh-CN": "都查过了，没有要处理的。", en: "Everything was looked at, and nothing needs doing." },
  toDo: {
    "zh-CN": "有 {count} 处要看一看。请告诉管服务器的人。",
    en: "Places that need a look: {count}. Please tell whoever runs the server.",
  },
  work: { "zh-CN": "最近做的事", en: "Recent work" },
  again: { "zh-CN": "再查一遍", en: "Look again" },
} as const satisfies Record<string, Words>;

/** How each thing was found, in a word: never by colour alone. */
export const healthMarks: Record<Health["findings"][number]["is"], Words> = {
  fine: { "zh-CN": "好", en: "Fine" },
  look: { "zh-CN": "留意", en: "Mind" },
  wrong: { "zh-CN": "要处理", en: "To do" },
};

/** How far a piece of work has come. */
export const workStates: Record<Health["work"][number]["state"], Words> = {
  waiting: { "zh-CN": "在等", en: "Waiting" },
  working: { "zh-CN": "在做", en: "In hand" },
  done: { "zh-CN": "做完", en: "Ended" },
  failed: { "zh-CN": "没做成", en: "Failed" },
};
