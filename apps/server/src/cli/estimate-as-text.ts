import { type Comparison, type GroupEstimate, type LeftOutWhy, orderingWords, pairedChange } from "@kith/estimate";
import type { Instrument, Words } from "@kith/instrument";
import { spoken } from "./command.ts";

/** A group's estimate for the team to read: each change with its interval and exact tests, the order, and what was done. */
export function estimateAsText(estimate: GroupEstimate, instruments: readonly Instrument[]): string {
  const sets = Map.groupBy(
    estimate.comparisons,
    ({ informant, instrument, from, to }) => `${titleOf(instruments, instrument)} (${informant}) · ${from} → ${to}`,
  );
  const parts = [...sets].map(([title, comparisons]) => [
    title,
    ...comparisons.map((comparison) => lineOf(comparison, nameOf(instruments, comparison))),
    ...leftOutLines(comparisons),
    ...orderLines(estimate, comparisons, instruments),
  ]);
  return [[spoken(internal)], ...parts, sessionLines(estimate, instruments)]
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

const internal: Words = { "zh-CN": "内部数字，请勿公开。", en: "Internal numbers: not for the public." };

function lineOf({ pairs, before, after }: Comparison, name: string): string {
  const { change, interval, pSignFlip, pWilcoxon, size, sizeInterval } = pairedChange(pairs);
  const means = before === null || after === null ? "–" : `${decimal(before)} → ${decimal(after)}`;
  const told = [`  ${name}`, `n = ${pairs.length}`, means];
  if (change !== null) {
    const from = interval ? [decimal(interval.lower), decimal(interval.upper)] : null;
    told.push(
      from
        ? spoken({
            "zh-CN": `变化 ${decimal(change)}（95% 区间 ${from.join(" 到 ")}）`,
            en: `change ${decimal(change)} (95 % interval ${from.join(" to ")})`,
          })
        : spoken({ "zh-CN": `变化 ${decimal(change)}`, en: `change ${decimal(change)}` }),
      spoken({
        "zh-CN": `精确检验 p = ${share(pSignFlip, 3)}（按名次 ${share(pWilcoxon, 3)}）`,
        en: `exact p = ${share(pSignFlip, 3)} (by ranks ${share(pWilcoxon, 3)})`,
      }),
    );
  }
  if (size !== null && sizeInterval) {
    const to = spoken({ "zh-CN": " 到 ", en: " to " });
    told.push(`g_av = ${decimal(size)} (${decimal(sizeInterval.lower)}${to}${decimal(sizeInterval.upper)})`);
  }
  return told.join("   ");
}

/** Who is in no pair, and why: once for all scales where it is the same of each. */
function leftOutLines(comparisons: Comparison[]): string[] {
  const reasons = comparisons.flatMap(({ scale, leftOut }) => [
    ...[...Map.groupBy(leftOut, ({ why }) => why)].map(([why, some]) => ({
      scale,
      why,
      children: some.map(({ child }) => child).join(", "),
    })),
  ]);
  return [...Map.groupBy(reasons, ({ why, children }) => `${why} ${children}`).values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const { why, children } = first;
    const scales = same.length === comparisons.length ? "" : ` (${same.map(({ scale }) => scale).join(", ")})`;
    return spoken({
      "zh-CN": `  没有算进来：${children}，${whyWords[why]["zh-CN"]}${scales}`,
      en: `  left out: ${children}: ${whyWords[why].en}${scales}`,
    });
  });
}

const whyWords: Record<LeftOutWhy, Words> = {
  "left-group": { "zh-CN": "中途离开", en: "left the group" },
  "consent-withdrawn": { "zh-CN": "撤回了同意", en: "consent withdrawn" },
  "rater-changed": { "zh-CN": "前后不是同一个人填的", en: "another person answered the second time" },
  "form-missing": { "zh-CN": "缺一份表", en: "a form is missing" },
  "no-score": { "zh-CN": "答得太少，算不出分数", en: "too few answers for a score" },
  "version-changed": { "zh-CN": "前后问卷版本不同", en: "another version of the form" },
  "two-forms": { "zh-CN": "同一次有两份表", en: "two forms for the same time" },
};

function orderLines(estimate: GroupEstimate, [first]: Comparison[], instruments: readonly Instrument[]): string[] {
  const own = estimate.orderings.find(
    (one) =>
      one.informant === first?.informant &&
      one.instrument === first.instrument &&
      one.from === first.from &&
      one.to === first.to,
  );
  if (!own) return [];
  const named = (scale: string) => wordsOf(instruments, own.instrument, scale);
  const chance = share(own.probability, 2);
  const expected = own.expected.map((scale) => spoken(named(scale))).join(" > ");
  return [
    `  ${spoken(orderingWords(own, named))}`,
    spoken({
      "zh-CN": `    （事先设想的先后 ${expected} 的概率：${chance}）`,
      en: `    (probability of the order expected beforehand, ${expected}: ${chance})`,
    }),
  ];
}

function sessionLines({ process }: GroupEstimate, instruments: readonly Instrument[]): string[] {
  const { plannedSessions, heldSessions, personTimes, possibleTimes, strategies, doses } = process;
  if (heldSessions === 0) {
    return [spoken({ "zh-CN": "没有给活动记录。", en: "No record of sessions was given." })];
  }
  return [
    spoken({
      "zh-CN": `活动：计划 ${plannedSessions} 次，做了 ${heldSessions} 次；出席 ${personTimes} 人次，最多 ${possibleTimes}`,
      en: `sessions: ${heldSessions} held of ${plannedSessions} planned; ${personTimes} attendances of ${possibleTimes} possible`,
    }),
    `  ${doses.map(({ child, attended }) => `${child} ${attended}`).join(", ")}`,
    ...strategies.map(({ strategy, delivery, uptake, sessions }) => {
      const name = spoken(strategyWords(instruments, strategy));
      return spoken({
        "zh-CN": `  ${name}：做到 ${decimal(delivery)}，孩子参与 ${decimal(uptake)}（${sessions} 次）`,
        en: `  ${name}: delivered ${decimal(delivery)}, taken up ${decimal(uptake)} (${sessions} sessions)`,
      });
    }),
  ];
}

function strategyWords(instruments: readonly Instrument[], strategy: string): Words {
  const scale = instruments.flatMap(({ scales }) => scales).find((one) => one.strategy === strategy);
  return scale?.definition ?? { en: strategy, "zh-CN": strategy };
}

function titleOf(instruments: readonly Instrument[], id: string): string {
  const title = instruments.find((instrument) => instrument.id === id)?.title;
  return title ? `${spoken(title)} · ${id}` : id;
}

function nameOf(instruments: readonly Instrument[], { instrument, scale }: Comparison): string {
  return spoken(wordsOf(instruments, instrument, scale));
}

function wordsOf(instruments: readonly Instrument[], instrument: string, scale: string): Words {
  const found = instruments.find(({ id }) => id === instrument)?.scales.find(({ id }) => id === scale);
  return found?.words ?? { en: scale, "zh-CN": scale };
}

/** A probability for the eye: one that is small is never shown as none, nor one that is large as certain. */
function share(value: number | null, digits: number): string {
  const least = 10 ** -digits;
  if (value !== null && value < least / 2) return `< ${decimal(least, digits)}`;
  if (value !== null && value < 1 && value > 1 - least / 2) return `> ${decimal(1 - least, digits)}`;
  return decimal(value, digits);
}

/** Two decimals for the eye; the numbers themselves are in --json. */
function decimal(value: number | null, digits = 2): string {
  return value === null ? "–" : value.toFixed(digits).replace("-", "−");
}
