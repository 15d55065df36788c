/**
 * A drawing of ours with the colours of the light page written into it, for a painter that reads no style sheet. Nothing
 * but ink is added: no mark moves.
 */
export function inked(svg: string): string {
  return svg
    .replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" font-family="Noto Sans SC" font-size="14" ')
    .replaceAll(/<g class="row (\w+)[^"]*">(.*?)<\/g>/g, (row, informant: string) =>
      row.replaceAll(/class="(way|mark filled|mark hollow|range)"/g, (_, kind: string) =>
        own(kind, inks[informant] ?? ink),
      ),
    )
    .replaceAll(/class="([^"]+)"/g, (whole, kind: string) => others[kind] ?? whole);
}

const ink = "#22281f";
const soft = "#5b6256";
const inks: Record<string, string> = { caregiver: "#0a5f9e", teacher: "#a8450a", child: "#0b6e50", facilitator: ink };

function own(kind: string, colour: string): string {
  if (kind === "way") return `stroke="${colour}" stroke-width="3"`;
  if (kind === "range") return `stroke="${colour}" stroke-width="1.5"`;
  const fill = kind === "mark filled" ? colour : "#fbf8f2";
  return `stroke="${colour}" stroke-width="2.5" fill="${fill}"`;
}

const others: Record<string, string> = {
  grid: 'stroke="#ddd6c8"',
  axis: `stroke="${soft}"`,
  tick: `fill="${soft}" text-anchor="middle" font-size="12.5"`,
  end: `fill="${soft}" font-size="12.5"`,
  "end last": `fill="${soft}" font-size="12.5" text-anchor="end"`,
  "end middle": `fill="${soft}" font-size="12.5" text-anchor="middle"`,
  reason: `fill="${soft}" font-size="13" text-anchor="middle"`,
  hole: `fill="#f1ece1" stroke="${soft}" stroke-dasharray="3 3"`,
  name: `fill="${ink}"`,
  "number before": `fill="${ink}"`,
  "number after": `fill="${ink}" font-weight="700"`,
};
