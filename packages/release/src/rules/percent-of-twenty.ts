import type { Process } from "@kith/estimate";
import { policy } from "../policy.ts";
import { roundTo } from "../rounding.ts";
import type { Rule } from "./rule.ts";

/** Attendance as a whole per cent, or none at all where fewer than twenty attendances were possible. */
export function percentOf({ personTimes, possibleTimes }: Process): number | null {
  return possibleTimes < policy.percentOf ? null : roundTo((100 * personTimes) / possibleTimes, 1);
}

export const percentOfTwenty: Rule = {
  id: "percent-of-twenty",
  source: "Delaware Department of Education: no percentage of a small number; 63% and 38% betray that n is 8",
  broken: ({ enrolled, process }) =>
    process.attendancePercent !== null && enrolled * process.heldSessions < policy.percentOf
      ? [
          {
            at: "process.attendancePercent",
            says: {
              en: `fewer than ${policy.percentOf} attendances were possible, so they have no percentage; leave it out`,
              "zh-CN": `可能的出席不到 ${policy.percentOf} 次，不写百分比；请去掉`,
            },
          },
        ]
      : [],
};
