import type { Claim, ReleaseFacts } from "../release.ts";
import { attendanceWords } from "../words/attendance-words.ts";
import { claim } from "./claim.ts";

/** How many children and sessions, and how many came: what a funder looks for first. */
export function offeredClaim({ enrolled, process }: ReleaseFacts): Claim {
  const { plannedSessions, heldSessions } = process;
  const isAsPlanned = plannedSessions === heldSessions;
  const sessions = isAsPlanned
    ? { "zh-CN": `${heldSessions}节活动`, en: `${heldSessions} sessions` }
    : {
        "zh-CN": `计划${plannedSessions}节、办了${heldSessions}节活动`,
        en: `${heldSessions} of ${plannedSessions} planned sessions`,
      };
  const { times, percent } = attendanceWords(process);
  const came =
    percent === null
      ? { "zh-CN": `一共${times["zh-CN"]}人次`, en: `${times.en} attendances in all` }
      : {
          "zh-CN": `平均到场${percent["zh-CN"]}（${times["zh-CN"]}人次）`,
          en: `${percent.en} average attendance (${times.en} attendances)`,
        };
  return claim("offered", "offered", {
    "zh-CN": `${enrolled}名孩子，${sessions["zh-CN"]}，${came["zh-CN"]}`,
    en: `${enrolled} children, ${sessions.en}, ${came.en}`,
  });
}
