import { type Informant, type Language, languages } from "@kith/instrument";
import type { Figure, FigureRow } from "../figure/figure.ts";
import { drawFigure } from "../figure/svg.ts";
import { pageWords, say } from "../words/say.ts";
import { decoded } from "./markup.ts";

/**
 * Whether a drawn chart says no more than its own words and numbers do: it is read back from what stands written in
 * it, drawn again from that, and must come out the same, stroke for stroke. A mark a hair off its number does not.
 */
export function isDrawnFromItsText(svg: string): boolean {
  return languages.some((language) => {
    const figure = figureIn(svg, language);
    return figure !== null && drawFigure(figure, language) === svg;
  });
}

/** A bar says its share of the scale; it may be only as long as a number that the page may print. */
export function isBarOf(svg: string, numbers: ReadonlySet<string>): boolean {
  const length = svg.match(bar)?.[1];
  if (length === undefined) return false;
  const amount = (Number(length) / 100) * 4;
  return numbers.has(amount.toFixed(1)) && Math.abs(amount - Number(amount.toFixed(1))) < 1e-6;
}

const bar =
  /^<svg class="bar (?:delivery|uptake)" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">\s*<rect class="whole" width="100" height="10"(?:\s*\/>|><\/rect>)\s*<rect class="part" width="([\d.]+)" height="10"(?:\s*\/>|><\/rect>)\s*<\/svg>$/;

/** What stands written in a chart, as the figure it was drawn from. Null where it is no chart of ours. */
function figureIn(svg: string, language: Language): Figure | null {
  const ticks = [...svg.matchAll(/class="tick"[^>]*>(\d+)</g)].map(([, tick]) => Number(tick));
  const [lowest, highest] = [ticks[0], ticks.at(-1)];
  const [, id, headline] = svg.match(/<title id="([a-z0-9-]+)-svg">([^<]*)</) ?? [];
  if (lowest === undefined || highest === undefined || id === undefined || headline === undefined) return null;
  const better = svg.includes(`>${say(pageWords.lowerArrow, language)}<`) ? "lower" : "higher";
  return {
    id,
    waves: ["T0", "T1"],
    name: "",
    says: "",
    headline: decoded(headline),
    subtitle: "",
    description: "",
    axis: { lowest, highest, better },
    rows: [...svg.matchAll(/<g class="row (\w+)( gap)?">(.*?)<\/g>/g)].map(([, informant = "", , row = ""]) =>
      rowIn(informant as Informant, row),
    ),
  };
}

function rowIn(informant: Informant, row: string): FigureRow {
  const text = (kind: string) => decoded(row.match(new RegExp(`<text class="${kind}"[^>]*>([^<]*)<`))?.[1] ?? "");
  const name = text("name");
  const [, mark, reason] = text("reason").match(/^(\[c\]|–) (.*)$/) ?? [];
  if (mark === "[c]" || mark === "–") return { kind: "withheld", informant, name, mark, reason: reason ?? "" };
  const printed = { before: text("number before"), after: text("number after"), change: "" };
  const [before, after] = [Number(printed.before), Number(printed.after)];
  return {
    kind: "shown",
    informant,
    name,
    people: "",
    before,
    after,
    printed,
    margin: text("margin").replace("±", "") || null,
    says: "",
  };
}
