import type { Informant, Language } from "@kith/instrument";
import { type ProgrammeFinding, type ProgrammeRelease, type Release, scaleWords } from "@kith/release";
import pooledWithheld from "../words/pooled-withheld.json" with { type: "json" };
import { pageWords, personWords, say, waveWords } from "../words/say.ts";
import { headline, raised, type Told, whoSaysWhat } from "./headline.ts";
import { printedChange, printedScore } from "./printed.ts";
import { rowSays } from "./turn.ts";

/** One line of a forest: a number is a text as it is printed, so the drawing can be no finer than its words. */
export type ForestLine =
  /** `margin` is how far the change may lie from the true one either way; null where that cannot be told. */
  | { kind: "group"; name: string; change: string; margin: string | null }
  | { kind: "together"; name: string; change: string; from: string; to: string }
  | { kind: "next"; name: string; from: string; to: string };

/** One informant's part of a forest, or why it is withheld. */
type ForestRow = { informant: Informant; name: string } & (
  | { kind: "pooled"; people: string; says: string; change: string; range: string; next: string; lines: ForestLine[] }
  | { kind: "withheld"; mark: "[c]" | "–"; reason: string }
);

/** One outcome over all groups: its words, its table and its drawing read this and nothing else. */
export type Forest = { id: string; name: string; headline: string; subtitle: string; reach: number; rows: ForestRow[] };

/** One forest for each outcome of a programme, the groups' published changes beside what they come to together. */
export function forestsOf(together: ProgrammeRelease, groups: readonly Release[], language: Language): Forest[] {
  return together.scales.flatMap(({ scale }) => {
    const findings = together.findings.filter((finding) => finding.scale === scale);
    const [first] = findings;
    if (first === undefined) return [];
    const spoken = scaleWords(together, scale);
    const pooled = findings.find((finding) => finding.kind === "pooled");
    const between = { from: say(waveWords[first.from], language), to: say(waveWords[first.to], language) };
    const better = pooled?.direction === "higher-is-better" ? pageWords.higherIsBetter : pageWords.lowerIsBetter;
    return [
      {
        id: scale,
        name: raised(spoken.name[language]),
        headline: headline(spoken, whoSaysWhat(spoken, findings.map(told), language), language),
        subtitle:
          pooled === undefined
            ? say(pageWords.pooledSubtitleWithheld, language)
            : say(pageWords.pooledSubtitle, language, { ...between, ...endsOf(pooled), better: say(better, language) }),
        reach: pooled === undefined ? 0 : (pooled.highest - pooled.lowest) / 2,
        rows: findings.map((finding) => rowOf(finding, groups, together, language)),
      },
    ];
  });
}

function endsOf({ lowest, highest }: { lowest: number; highest: number }) {
  return { lowest, highest };
}

function told(finding: ProgrammeFinding): Told {
  return finding.kind === "pooled" ? { ...finding, kind: "shown", raters: "several" } : finding;
}

function rowOf(
  finding: ProgrammeFinding,
  groups: readonly Release[],
  together: ProgrammeRelease,
  language: Language,
): ForestRow {
  const { informant } = finding;
  const name = personWords[informant][language];
  if (finding.kind === "withheld") {
    const { reason } = finding;
    return {
      kind: "withheld",
      informant,
      name,
      mark: reason === "not-asked" ? "–" : "[c]",
      reason: pooledWithheld[reason][language],
    };
  }
  const { change, interval, prediction } = finding;
  const range = { from: printedChange(interval.from), to: printedChange(interval.to) };
  const next =
    prediction.kind === "refused" ? null : { from: printedChange(prediction.from), to: printedChange(prediction.to) };
  const line = { change: printedChange(change), ...range };
  return {
    kind: "pooled",
    informant,
    name,
    people: finding.people[language],
    says: rowSays(finding, scaleWords(together, finding.scale), language),
    change: line.change,
    range: say(pageWords.span, language, range),
    next: next === null ? say(pageWords.noNext, language) : say(pageWords.span, language, next),
    lines: [
      ...groups.flatMap((group): ForestLine[] => groupLine(finding, group, language)),
      { kind: "together", name: say(pageWords.pooledAll, language), ...line },
      ...(next === null ? [] : [{ kind: "next" as const, name: say(pageWords.pooledNext, language), ...next }]),
    ],
  };
}

/** A group's own published change, or that it is withheld there. A group that was never asked has no line. */
function groupLine(finding: ProgrammeFinding, { group, findings }: Release, language: Language): ForestLine[] {
  const own = findings.find(
    ({ scale, informant, from, to }) =>
      scale === finding.scale && informant === finding.informant && from === finding.from && to === finding.to,
  );
  if (own === undefined || (own.kind === "withheld" && own.reason === "not-asked")) return [];
  const change = own.kind === "shown" ? printedChange(own.change, own.unit) : "[c]";
  const margin = own.kind === "shown" && own.margin !== undefined ? printedScore(own.margin, own.unit) : null;
  return [{ kind: "group", name: group.name[language], change, margin }];
}
