import type { Informant } from "@kith/instrument";
import type { Figure } from "./figure.ts";
import type { ForestLine } from "./forest.ts";

/** One informant's changes over all outcomes, in the order of the scales: the table and the drawing read this and nothing else. */
export type ByType = { informant: Informant; name: string; reach: number; lines: (ForestLine & { kind: "group" })[] };

/** What each informant who answered says of every outcome, side by side. Whoever has no shown change has none. */
export function byType(figures: readonly Figure[]): ByType[] {
  const informants = [...new Set(figures.flatMap(({ rows }) => rows.map(({ informant }) => informant)))];
  return informants.flatMap((informant) => {
    const own = figures.flatMap((figure) =>
      figure.rows.filter((row) => row.informant === informant).map((row) => ({ figure, row })),
    );
    const shown = own.flatMap(({ row }) => (row.kind === "shown" ? [row] : []));
    const [first] = shown;
    if (first === undefined) return [];
    const axis = figures.find((figure) => figure.axis !== null)?.axis;
    if (axis === undefined || axis === null) return [];
    const farthest = Math.max(...shown.map(({ after, before, margin }) => Math.abs(after - before) + Number(margin)));
    const whole = axis.highest - axis.lowest;
    return [
      {
        informant,
        name: first.name,
        reach: farthest > whole / 2 ? whole : whole / 2,
        lines: own.map(({ figure, row }) =>
          row.kind === "shown"
            ? { kind: "group", name: figure.name, change: row.printed.change, margin: row.margin }
            : { kind: "group", name: figure.name, change: row.mark, margin: null },
        ),
      },
    ];
  });
}

/** A change as a cell of a table says it, with its margin where there is one. */
export function changeSaid({ change, margin }: ForestLine & { kind: "group" }): string {
  return margin === null ? change : `${change} ±${margin}`;
}
