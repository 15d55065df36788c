import type { TooltipItem } from "chart.js";
import type { ChartOf } from "./chart-of.ts";
import { inLines } from "./in-lines.ts";
import type { LiveModel } from "./live-model.ts";

/** The sign beside a point under the finger: the very sentence that the arrow keys speak of it, where it hides no name. */
export function saidInTip(model: LiveModel, points: ChartOf["points"]) {
  const label = ({ datasetIndex, dataIndex }: Pick<TooltipItem<"bar">, "datasetIndex" | "dataIndex">) => {
    const at = points.findIndex((point) => point?.datasetIndex === datasetIndex && point.index === dataIndex);
    return inLines(model.spoken[at] ?? "", 30);
  };
  return { displayColors: false, yAlign: "top", caretPadding: 12, callbacks: { title: () => "", label } } as const;
}

export type Tip = ReturnType<typeof saidInTip>;
