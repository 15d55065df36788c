import type { ActiveElement, ChartConfiguration } from "chart.js";
import { amountsConfig } from "./amounts-config.ts";
import { changesConfig } from "./changes-config.ts";
import { chartConfig, type Ink } from "./chart-config.ts";
import type { LiveModel } from "./live-model.ts";
import { saidInTip } from "./said-in-tip.ts";

type Point = Pick<ActiveElement, "datasetIndex" | "index">;

/** A model as Chart.js draws it, how many lines it is high, and the points that the keys walk: null where a number is missing. */
export type ChartOf = { config: (ink: Ink) => ChartConfiguration; lines: number | null; points: (Point | null)[] };

/** Everything that differs between the kinds of interactive charts. `host` holds the drawing, whose axis a forest keeps. */
export function chartOf(model: LiveModel, host: HTMLElement): ChartOf {
  const points = pointsOf(model);
  const tip = saidInTip(model, points);
  switch (model.kind) {
    case "changes": {
      const reach = (host.querySelectorAll(".drawn .tick").length - 1) / 2;
      const config = (ink: Ink) => changesConfig(model, reach, ink, tip) as ChartConfiguration;
      return { config, lines: model.lines.length, points };
    }
    case "amounts":
      return {
        config: (ink) => amountsConfig(model, ink, tip) as ChartConfiguration,
        lines: model.strategies.length + 1,
        points,
      };
    case "scores":
      return { config: (ink) => chartConfig(model, ink, tip) as ChartConfiguration, lines: null, points };
  }
}

function pointsOf(model: LiveModel): (Point | null)[] {
  switch (model.kind) {
    case "changes":
      return model.lines.map((line, index) =>
        line.kind === "group" && !/\d/.test(line.change) ? null : { datasetIndex: 0, index },
      );
    case "amounts":
      return model.strategies.flatMap(({ delivery, uptake }, index) =>
        [delivery, uptake].map((amount, datasetIndex) => (amount === null ? null : { datasetIndex, index })),
      );
    case "scores":
      return model.rows.flatMap((row, datasetIndex) =>
        row.kind === "shown" ? [0, 1].map((index) => ({ datasetIndex, index })) : [null],
      );
  }
}
