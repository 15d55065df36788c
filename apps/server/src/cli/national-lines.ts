import { reasonWords, type WithheldReason } from "@kith/release";
import { outcomeStates, outcomeWords } from "../national/group-outcome.ts";
import type { RunSummary } from "../national/national-run.ts";
import type { Job } from "../store/jobs.ts";
import { spoken } from "./command.ts";

/** What a national run came to, in lines: how many groups stand where, and why numbers are withheld. */
export function runLines({ run, summary }: { run: Job; summary: RunSummary }): string[] {
  const { groups, failed, shown, withheld } = summary;
  const states = outcomeStates.flatMap((state) => counted(groups[state] ?? 0, spoken(outcomeWords[state])));
  const reasons = Object.entries(withheld).toSorted(([, one], [, other]) => other - one);
  return [
    spoken({
      "zh-CN": `${run.askedAt.slice(0, 10)} 的一轮，小组：`,
      en: `The run of ${run.askedAt.slice(0, 10)}, groups:`,
    }),
    ...states,
    ...counted(failed, spoken({ "zh-CN": "几次都没做成，请看日志", en: "given up after several tries; see the log" })),
    spoken({ "zh-CN": `数字：能说的 ${shown} 个。不说的：`, en: `Numbers that may be told: ${shown}. Withheld:` }),
    ...reasons.flatMap(([reason, count]) => counted(count, reasonOf(reason))),
  ];
}

function counted(count: number, words: string): string[] {
  return count > 0 ? [`${String(count).padStart(8)}  ${words}`] : [];
}

function reasonOf(reason: string): string {
  return reason in reasonWords ? spoken(reasonWords[reason as WithheldReason]) : reason;
}
