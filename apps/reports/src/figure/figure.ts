import type { Informant, Language } from "@kith/instrument";
import type { Finding, Release } from "@kith/release";
import { pageWords, personWords, say, waveWords } from "../words/say.ts";
import withheldWords from "../words/withheld.json" with { type: "json" };
import { headline } from "./headline.ts";
import { printedChange, printedScore } from "./printed.ts";
import { rowSays } from "./row-says.ts";

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
      says: string;
    }
  | { kind: "withheld"; informant: Informant; name: string; reason: string };

/** One outcome, ready for its three faces: the drawn chart, the table and the interactive chart read this and nothing else. */
export type Figure = {
  id: string;
  headline: string;
  subtitle: string;
  description: string;
  /** The whole scale, never less; absent where nothing is shown. */
  axis: { lowest: number; highest: number; better: string } | null;
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
        scale,
        findings.filter(({ from, to }) => `${from} ${to}` === pair),
        language,
      ),
    );
  });
}

function figureOf(scale: Release["scales"][number], findings: Finding[], language: Language): Figure {
  const sorted = findings.toSorted((a, b) => order.indexOf(a.informant) - order.indexOf(b.informant));
  const [first] = sorted;
  if (first === undefined) throw new RangeError("figureOf requires at least one finding");
  const shown = sorted.find((finding) => finding.kind === "shown");
  const between = { from: say(waveWords[first.from], language), to: say(waveWords[first.to], language) };
  const better =
    shown && say(pageWords[shown.direction === "lower-is-better" ? "lowerIsBetter" : "higherIsBetter"], language);
  return {
    id: `${scale.scale}-${first.from}-${first.to}`.toLowerCase(),
    headline: headline(scale.words[language], sorted, language),
    subtitle:
      shown && better
        ? say(pageWords.subtitle, language, { ...between, lowest: shown.lowest, highest: shown.highest, better })
        : say(pageWords.subtitleWithheld, language, between),
    description: scale.definition[language],
    axis: shown && better ? { lowest: shown.lowest, highest: shown.highest, better } : null,
    rows: sorted.map((finding) => rowOf(finding, language)),
  };
}

function rowOf(finding: Finding, language: Language): FigureRow {
  const { informant } = finding;
  const name = personWords[informant][language];
  if (finding.kind === "withheld")
    return { kind: "withheld", informant, name, reason: withheldWords[finding.reason][language] };
  return {
    kind: "shown",
    informant,
    name,
    people: finding.people[language],
    before: finding.before,
    after: finding.after,
    printed: {
      before: printedScore(finding.before),
      after: printedScore(finding.after),
      change: printedChange(finding.change),
    },
    says: rowSays(finding, language),
  };
}
