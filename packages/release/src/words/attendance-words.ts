import type { Words } from "@kith/instrument";
import type { ReleaseFacts } from "../release.ts";

/** How many attendances there were, and their share of those possible where it may be told, each as it is printed. */
export function attendanceWords({ personTimes, attendancePercent, attendance }: ReleaseFacts["process"]): {
  times: Words;
  percent: Words | null;
} {
  const bound = (said: string): Words => ({
    "zh-CN": `${said}${ends[attendance]["zh-CN"]}`,
    en: `${said}${ends[attendance].en}`,
  });
  return {
    times: bound(`${personTimes}`),
    percent: attendancePercent === null ? null : bound(`${attendancePercent}%`),
  };
}

const ends: Record<ReleaseFacts["process"]["attendance"], Words> = {
  "as-counted": { "zh-CN": "", en: "" },
  "or-more": { "zh-CN": "以上", en: " or more" },
  "or-fewer": { "zh-CN": "以下", en: " or less" },
};
