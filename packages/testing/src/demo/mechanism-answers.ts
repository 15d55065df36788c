import type { Response } from "@kith/instrument";
import type { GroupPlan } from "./group-plans.ts";
import { mechanismItems } from "./items.ts";
import type { MadeUpChild } from "./made-up-child.ts";
import { constructs, type Mechanism, mechanism as model, thresholds } from "./model.ts";
import type { Streams } from "./streams.ts";

/** A child's five answers about one mechanism, before the group and after it. */
export function mechanismAnswers(
  plan: GroupPlan,
  child: MadeUpChild,
  wave: "T0" | "T1",
  mechanism: Mechanism,
  chance: Streams,
): Response["answers"] {
  const key = `${plan.id}|${child.code}`;
  const deviates = constructs.reduce((sum, construct) => sum + child.own[construct], 0) / 3;
  const stands =
    model.mean[mechanism] +
    model.pull[mechanism] * deviates +
    model.spread * chance.normal(`${key}|mech|${mechanism}`) +
    (wave === "T1" ? plan.mechanismChange[mechanism] * child.dose : 0) +
    model.occasionSpread * chance.normal(`${key}|mechocc|${mechanism}|${wave}`);
  return Object.fromEntries(
    mechanismItems[mechanism].map(({ id, reversed }) => {
      const felt = stands + model.itemSpread * chance.normal(`${key}|${mechanism}|${wave}|${id}`);
      const much = thresholds.filter((threshold) => felt > threshold - model.thresholdShift).length;
      return [id, reversed ? 4 - much : much];
    }),
  );
}
