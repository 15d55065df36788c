import type { Informant } from "@kith/instrument";
import type { ChartConfiguration, Plugin } from "chart.js";
import type { LiveScores } from "./live-model.ts";
import type { Tip } from "./said-in-tip.ts";

/** Colours and type for a canvas, which cannot read a stylesheet. */
export type Ink = Record<Informant | "text" | "line" | "paper" | "font", string> & { still: boolean };

const marks: Record<Informant, string> = {
  caregiver: "circle",
  teacher: "rect",
  child: "triangle",
  facilitator: "rectRot",
};
const dashes: Record<Informant, number[]> = {
  caregiver: [],
  teacher: [7, 4],
  child: [2, 3],
  facilitator: [9, 3, 2, 3],
};

/** A thin upright line through each later point, as far as it may lie either way. */
function ranges(model: LiveScores): Plugin<"line"> {
  return {
    id: "kith-ranges",
    afterDatasetsDraw: (chart) => {
      const { ctx, scales } = chart;
      for (const [index, row] of model.rows.entries()) {
        if (row.kind === "withheld" || row.margin === null) continue;
        const point = chart.getDatasetMeta(index).data[1];
        const [low, high] = [row.after - Number(row.margin), row.after + Number(row.margin)];
        const at = (score: number) =>
          scales.y?.getPixelForValue(Math.min(Math.max(score, model.lowest), model.highest)) ?? 0;
        if (point === undefined) continue;
        ctx.save();
        ctx.strokeStyle = String(point.options.borderColor);
        ctx.lineWidth = 1.5;
        ctx.beginPath();
        ctx.moveTo(point.x, at(low));
        ctx.lineTo(point.x, at(high));
        ctx.stroke();
        ctx.restore();
      }
    },
  };
}

/** The figure as a Chart.js chart: the whole scale, a line per informant, and nothing where a number is withheld. */
export function chartConfig(model: LiveScores, ink: Ink, tip: Tip): ChartConfiguration<"line"> {
  return {
    type: "line",
    plugins: [ranges(model)],
    data: {
      labels: model.moments,
      datasets: model.rows.map((row) => ({
        label: row.kind === "shown" ? row.name : `${row.name} ${row.mark} ${row.reason}`,
        data: row.kind === "shown" ? [row.before, row.after] : [],
        borderColor: ink[row.informant],
        borderWidth: 2.5,
        borderDash: dashes[row.informant],
        pointStyle: marks[row.informant],
        pointRadius: 7,
        pointHoverRadius: 10,
        pointBorderWidth: 2,
        pointBorderColor: ink[row.informant],
        pointBackgroundColor: [ink.paper, ink[row.informant]],
        pointHoverBackgroundColor: [ink.paper, ink[row.informant]],
      })),
    },
    options: {
      animation: ink.still ? false : { duration: 300 },
      maintainAspectRatio: false,
      font: { family: ink.font, size: 14 },
      color: ink.text,
      layout: { padding: { left: 4, right: 16, top: 12 } },
      scales: {
        x: { offset: true, grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text } },
        y: {
          min: model.lowest,
          max: model.highest,
          title: { display: true, text: model.words.axis, color: ink.text },
          grid: { color: ink.line },
          ticks: { stepSize: 1, color: ink.text },
        },
      },
      plugins: {
        legend: { position: "bottom", labels: { usePointStyle: true, color: ink.text, padding: 16 } },
        tooltip: tip,
      },
    },
  };
}
