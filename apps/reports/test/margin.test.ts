import type { Release } from "@kith/release";
import { expect, test } from "vitest";
import { byType } from "../src/figure/by-type.ts";
import { drawForest } from "../src/figure/draw-forest.ts";
import { figuresOf } from "../src/figure/figure.ts";
import { liveScores } from "../src/figure/live-scores.ts";
import { drawFigure } from "../src/figure/svg.ts";
import { isDrawnFromItsText } from "../src/leak/read-drawing.ts";
import { isForestOfItsText } from "../src/leak/read-forest.ts";
import { examples } from "./places.ts";

/** An example as it will be once there are enough earlier children to tell margins. */
function withMargins(margin: number): Release {
  const [release] = examples().filter(({ findings }) => findings.some(({ kind }) => kind === "shown"));
  if (release === undefined) throw new RangeError("an example shows something");
  return {
    ...release,
    findings: release.findings.map((finding) => (finding.kind === "shown" ? { ...finding, margin } : finding)),
  };
}

test("a margin stands in the drawing and in what the chart speaks, and a line of another length is found by the leak scan", () => {
  for (const figure of figuresOf(withMargins(0.6), "en").filter(({ axis }) => axis !== null)) {
    const drawn = drawFigure(figure, "en");
    expect(drawn).toContain(">±0.6<");
    expect(isDrawnFromItsText(drawn)).toBe(true);
    expect(isDrawnFromItsText(drawn.replace('class="range" x1="', 'class="range" x1="1'))).toBe(false);
    expect(liveScores(figure, "en")?.spoken.some((said) => said.endsWith("±0.6"))).toBe(true);
  }
});

test("the changes side by side are drawn from their words alone, over an axis that holds every margin whole", () => {
  for (const margin of [0.6, 2.4]) {
    const kinds = byType(figuresOf(withMargins(margin), "en"));
    expect(kinds.length).toBeGreaterThan(0);
    for (const { informant, name, reach, lines } of kinds) {
      expect(reach).toBe(margin === 0.6 ? 2 : 4);
      const drawn = drawForest({ id: `by-type-${informant}`, title: name, reach, lines, names: "wide" }, "en");
      expect(isForestOfItsText(drawn)).toBe(true);
      expect(isForestOfItsText(drawn.replace('class="way" x1="', 'class="way" x1="1'))).toBe(false);
    }
  }
});

test("where no margin is released nothing is drawn that could be taken for one", () => {
  const [release] = examples();
  if (release === undefined) throw new RangeError("there is an example");
  for (const figure of figuresOf(release, "en")) expect(drawFigure(figure, "en")).not.toMatch(/class="range"|±/);
});
