import type { Process } from "@kith/estimate";
import type { Problem } from "@kith/instrument";
import { policy } from "../policy.ts";
import type { ReleaseFacts } from "../release.ts";
import { roundTo } from "../rounding.ts";
import { ways } from "../way-out.ts";
import type { Rule } from "./rule.ts";

type Attendance = Pick<ReleaseFacts["process"], "personTimes" | "attendancePercent" | "attendance">;

/**
 * Attendance as counted, and as a whole per cent where at least twenty attendances were possible. Near either end both are
 * bounds: "64 of 64" would say that nobody ever stayed away, and of a group that everyone knows that is a sentence about each.
 */
export function attendanceOf({ personTimes, possibleTimes }: Process): Attendance {
  const { least, most } = policy.attendance;
  const percent = (share: number) => (possibleTimes < policy.percentOf ? null : roundTo(100 * share, 1));
  const share = possibleTimes === 0 ? 0.5 : personTimes / possibleTimes;
  if (share >= most) {
    const bound = Math.floor(most * possibleTimes + 1e-9);
    return { personTimes: bound, attendancePercent: percent(most), attendance: "or-more" };
  }
  if (share <= least) {
    const bound = Math.ceil(least * possibleTimes - 1e-9);
    return { personTimes: bound, attendancePercent: percent(least), attendance: "or-fewer" };
  }
  return { personTimes, attendancePercent: percent(share), attendance: "as-counted" };
}

export const percentOfTwenty: Rule = {
  id: "percent-of-twenty",
  number: "P6",
  wayOut: ways.drop,
  source:
    "Delaware Department of Education: no percentage of a small number, top and bottom coded; 63% and 38% betray that n is 8",
  broken: ({ enrolled, process }) => [
    ...(process.attendancePercent !== null && enrolled * process.heldSessions < policy.percentOf
      ? [
          {
            at: "process.attendancePercent",
            says: {
              en: `fewer than ${policy.percentOf} attendances were possible, so they have no percentage; leave it out`,
              "zh-CN": `可能的出席不到 ${policy.percentOf} 次，不写百分比；请去掉`,
            },
          },
        ]
      : []),
    ...endProblems(process, enrolled * process.heldSessions),
  ],
};

function endProblems({ personTimes, attendancePercent, attendance }: Attendance, possible: number): Problem[] {
  const { least, most } = policy.attendance;
  const isBeyond =
    attendancePercent !== null && (attendancePercent < 100 * least - 1e-9 || attendancePercent > 100 * most + 1e-9);
  const isCountedAtAnEnd =
    attendance === "as-counted" &&
    possible > 0 &&
    (personTimes >= most * possible || (personTimes <= least * possible && personTimes < possible));
  return isBeyond || isCountedAtAnEnd
    ? [
        {
          at: "process.attendance",
          says: {
            en: `attendance beyond ${100 * least}% and ${100 * most}% is told as "or fewer" and "or more", so that nobody reads that all came or none`,
            "zh-CN": `出席率低于 ${100 * least}% 或高于 ${100 * most}% 时只说“及以下”“及以上”，免得有人读成“全到了”或“都没到”`,
          },
        },
      ]
    : [];
}
