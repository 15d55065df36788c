import type { Informant, Language, Wave } from "@kith/instrument";
import { type Finding, type Release, type ScaleWords, scaleWords } from "@kith/release";
import { pageWords, personWords, say, waveWords } from "../words/say.ts";
import withheldWords from "../words/withheld.json" with { type: "json" };
import { headline, raised, whoSaysWhat } from "./headline.ts";
import { printedChange, printedScore } from "./printed.ts";
import { rowSays } from "./turn.ts";

/** One informant's line of a figure. A withheld line carries its reason and no number at all. */
export type FigureRow =
  | {
      kind: "shown";
      informant: Informant;
      name: string;
      people: string;
      before: number;
      after: number;
      printed: { before: string; after: string; change: string };
      /** How far the change may lie from the true one either way; null where that cannot be told. */
      margin: string | null;
      says: string;
    }
  | {
      kind: "withheld";
      informant: Informant;
      name: string;
      /** `[c]` for a number held back, a dash where nothing was asked. */
      mark: "[c]" | "–";
      reason: string;
    };

/** One outcome, ready for its three faces: the drawn chart, the table and the interactive chart read this and nothing else. */
export type Figure = {
  id: string;
  /** From when to when. */
  waves: [from: Wave, to: Wave];
  name: string;
  /** Who says what of it; the headline puts the name before. */
  says: string;
  headline: string;
  subtitle: string;
  description: string;
  /** The whole scale, never less; absent where nothing is shown. */
  axis: { lowest: number; highest: number; better: "lower" | "higher" } | null;
  rows: FigureRow[];
};

const order: Informant[] = ["caregiver", "teacher", "child", "facilitator"];

/** One figure for each scale and pair of waves that the release speaks of, in the release's order of scales. */
export function figuresOf(release: Release, language: Language): Figure[] {
  return release.scales.flatMap((scale) => {
    const findings = release.findings.filter((finding) => finding.scale === scale.scale);
    const pairs = [...new Set(findings.map(({ from, to }) => `${from} ${to}`))];
    return pairs.map((pair) =>
      figureOf(
        { ...scale, spoken: scaleWords(release, scale.scale) },
        findings.filter(({ from, to }) => `${from} ${to}` === pair),
        language,
      ),
    );
  });
}

/** Whether any line of the figure says how far it may lie from the truth. */
export function hasMargin({ rows }: Figure): boolean {
  return rows.some((row) => row.kind === "shown" && row.margin !== null);
}

/** Whether only the children were asked: then it is about what may lie behind a change, and no adult saw it. */
export function onlyChildrenSay(figure: Figure): boolean {
  return figure.rows.every(({ informant }) => informant === "child");
}

type SpokenScale = Release["scales"][number] & { spoken: ScaleWords };

function figureOf(scale: SpokenScale, findings: Finding[], language: Language): Figure {
  const sorted = findings.toSorted((a, b) => order.indexOf(a.informant) - order.indexOf(b.informant));
  const [first] = sorted;
  if (first === undefined) throw new RangeError("figureOf requires at least one finding");
  const axis = axisOf(sorted);
  const says = whoSaysWhat(scale.spoken, sorted, language);
  const between = { from: say(waveWords[first.from], language), to: say(waveWords[first.to], language) };
  return {
    id: idOf(first),
    waves: [first.from, first.to],
    name: raised(scale.spoken.name[language]),
    says,
    headline: headline(scale.spoken, says, language),
    subtitle:
      axis === null
        ? say(pageWords.subtitleWithheld, language, between)
        : say(pageWords.subtitle, language, { ...between, ...axis, better: say(betterWords[axis.better], language) }),
    description: scale.definition[language],
    axis,
    rows: sorted.map((finding) => rowOf(finding, scale.spoken, language)),
  };
}

/** A name for a link that stays: the scale, and which waves where they are not the group's beginning and end. */
function idOf({ scale, from, to }: Finding): string {
  return from === "T0" && to === "T1" ? scale : `${scale}-${waveNames[from]}-${waveNames[to]}`;
}

const waveNames: Record<Wave, string> = { T0: "begin", mid: "midway", T1: "end", T2: "later" };

const betterWords = { lower: pageWords.lowerIsBetter, higher: pageWords.higherIsBetter };

function axisOf(findings: Finding[]): Figure["axis"] {
  const shown = findings.find((finding) => finding.kind === "shown");
  if (shown === undefined) return null;
  const { lowest, highest, direction } = shown;
  return { lowest, highest, better: direction === "lower-is-better" ? "lower" : "higher" };
}

function rowOf(finding: Finding, scale: ScaleWords, language: Language): FigureRow {
  const { informant } = finding;
  const name = personWords[informant][language];
  if (finding.kind === "withheld") {
    const { reason } = finding;
    const mark = reason === "not-asked" ? "–" : "[c]";
    return { kind: "withheld", informant, name, mark, reason: withheldWords[reason][language] };
  }
  const isOneTeacher = finding.raters === "one" && informant === "teacher";
  return {
    kind: "shown",
    informant,
    name: isOneTeacher ? personWords["one-teacher"][language] : name,
    people: finding.people[language],
    before: finding.before,
    after: finding.after,
    printed: {
      before: printedScore(finding.before, finding.unit),
      after: printedScore(finding.after, finding.unit),
      change: printedChange(finding.change, finding.unit),
    },
    margin: finding.margin === undefined ? null : printedScore(finding.margin, finding.unit),
    says: rowSays(finding, scale, language),
  };
}
