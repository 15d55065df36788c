import type { Informant } from "@kith/instrument";
import type { ChartConfiguration } from "chart.js";
import type { LiveModel } from "./live-model.ts";

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

/** The figure as a Chart.js chart: the whole scale, a line per informant, and nothing where a number is withheld. */
export function chartConfig(model: LiveModel, ink: Ink): ChartConfiguration<"line"> {
  return {
    type: "line",
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
        tooltip: { displayColors: false },
      },
    },
  };
}
