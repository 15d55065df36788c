import type { ChartConfiguration, Plugin } from "chart.js";
import type { Ink } from "./chart-config.ts";
import type { ForestLine } from "./forest.ts";
import { inLines } from "./in-lines.ts";
import type { LiveChanges } from "./live-model.ts";
import { changeIn } from "./printed.ts";
import type { Tip } from "./said-in-tip.ts";

/** Changes side by side as a Chart.js chart: the whole reach of the drawing, no change in the middle, a gap where withheld. */
export function changesConfig(model: LiveChanges, reach: number, ink: Ink, tip: Tip): ChartConfiguration<"line"> {
  const { lines } = model;
  const colour = (line: ForestLine) => (line.kind === "together" ? ink[model.informant] : ink.text);
  return {
    type: "line",
    plugins: [spans(model, ink, colour)],
    data: {
      labels: lines.map(({ name }) => inLines(name)),
      datasets: [
        {
          data: lines.map(middleOf),
          showLine: false,
          clip: false,
          pointStyle: lines.map(({ kind }) => (kind === "together" ? "rectRot" : "rect")),
          pointRadius: lines.map(({ kind }) => (kind === "next" ? 0 : kind === "together" ? 9 : 6)),
          pointHoverRadius: lines.map(({ kind }) => (kind === "next" ? 3 : 10)),
          pointHitRadius: 16,
          pointBackgroundColor: lines.map(colour),
          pointHoverBackgroundColor: lines.map(colour),
          pointBorderColor: lines.map(colour),
        },
      ],
    },
    options: {
      indexAxis: "y",
      animation: ink.still ? false : { duration: 300 },
      maintainAspectRatio: false,
      font: { family: ink.font, size: 14 },
      color: ink.text,
      layout: { padding: { right: 12, top: 8 } },
      scales: {
        x: {
          min: -reach,
          max: reach,
          title: { display: true, text: model.words.change, color: ink.text },
          grid: { color: ({ tick }) => (tick.value === 0 ? ink.text : ink.line) },
          ticks: { stepSize: 1, color: ink.text, callback: (value) => String(value).replace("-", "−") },
        },
        y: { offset: true, grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text } },
      },
      plugins: {
        legend: { display: false },
        tooltip: tip,
      },
    },
  };
}

/** Where a line's mark stands; nowhere if its number is withheld. */
function middleOf(line: ForestLine): number | null {
  const ends = endsOf(line);
  if (line.kind === "next") return ends === null ? null : (ends[0] + ends[1]) / 2;
  return /\d/.test(line.change) ? changeIn(line.change) : null;
}

function endsOf(line: ForestLine): [from: number, to: number] | null {
  if (line.kind !== "group") return [changeIn(line.from), changeIn(line.to)];
  if (line.margin === null) return null;
  const [change, margin] = [changeIn(line.change), Number(line.margin)];
  return [change - margin, change + margin];
}

/** A level line as far as each change may lie either way, and words where a number is withheld. */
function spans(model: LiveChanges, ink: Ink, colour: (line: ForestLine) => string): Plugin<"line"> {
  return {
    id: "kith-spans",
    afterDatasetsDraw: ({ ctx, scales: { x, y } }) => {
      if (x === undefined || y === undefined) return;
      const at = (change: number) => x.getPixelForValue(Math.min(Math.max(change, x.min), x.max));
      for (const [index, line] of model.lines.entries()) {
        const [height, ends] = [y.getPixelForValue(index), endsOf(line)];
        ctx.save();
        ctx.strokeStyle = colour(line);
        ctx.lineWidth = line.kind === "together" ? 3 : 1.5;
        if (line.kind === "next") ctx.setLineDash([4, 3]);
        if (ends !== null) {
          ctx.beginPath();
          ctx.moveTo(at(ends[0]), height);
          ctx.lineTo(at(ends[1]), height);
          ctx.stroke();
        }
        if (line.kind === "group" && !/\d/.test(line.change)) {
          ctx.fillStyle = ink.paper;
          ctx.setLineDash([3, 3]);
          for (const draw of ["fillRect", "strokeRect"] as const) ctx[draw](x.left, height - 13, x.width, 26);
          ctx.fillStyle = ink.text;
          ctx.textAlign = "center";
          ctx.textBaseline = "middle";
          ctx.fillText(line.change === "[c]" ? `[c] ${model.words.withheld}` : line.change, at(0), height);
        }
        ctx.restore();
      }
    },
  };
}
