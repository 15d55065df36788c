import type { Chart, ChartConfiguration } from "chart.js";
import type { Ink } from "./chart-config.ts";
import { inLines } from "./in-lines.ts";
import type { LiveAmounts } from "./live-model.ts";
import type { Tip } from "./said-in-tip.ts";

/** The session record asks from none (0) to all (4). */
const highest = 4;

/** The sign of the upper bar stands below the lower one too, since the two are read together. */
function belowBoth({ chart }: { chart: Chart }): number {
  const room = 12;
  const active = chart.tooltip?.getActiveElements()[0];
  if (active === undefined || active.datasetIndex > 0) return room;
  return room + Number(Reflect.get(active.element, "height"));
}

/** How far each way of working went as a Chart.js chart, from none to all; no bar where nobody recorded it. */
export function amountsConfig(model: LiveAmounts, ink: Ink, tip: Tip): ChartConfiguration<"bar"> {
  const { aspects, strategies, ends } = model;
  const amounts = (aspect: "delivery" | "uptake") =>
    strategies.map((strategy) => (strategy[aspect] === null ? null : Number(strategy[aspect])));
  return {
    type: "bar",
    data: {
      labels: strategies.map(({ name }) => inLines(name)),
      datasets: [
        { label: aspects.delivery, data: amounts("delivery"), backgroundColor: ink.caregiver },
        {
          label: aspects.uptake,
          data: amounts("uptake"),
          backgroundColor: ink.paper,
          borderColor: ink.caregiver,
          borderWidth: 2,
        },
      ],
    },
    options: {
      indexAxis: "y",
      animation: ink.still ? false : { duration: 300 },
      maintainAspectRatio: false,
      font: { family: ink.font, size: 14 },
      color: ink.text,
      layout: { padding: { right: 16 } },
      scales: {
        x: {
          min: 0,
          max: highest,
          grid: { color: ink.line },
          ticks: {
            stepSize: 1,
            color: ink.text,
            callback: (value) => (value === 0 ? ends[0] : value === highest ? ends[1] : ""),
          },
        },
        y: { grid: { display: false }, border: { color: ink.line }, ticks: { color: ink.text } },
      },
      plugins: {
        legend: { position: "bottom", labels: { color: ink.text, padding: 16, boxWidth: 24 } },
        tooltip: { ...tip, caretPadding: belowBoth },
      },
    },
  };
}
