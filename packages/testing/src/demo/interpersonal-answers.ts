import type { Response } from "@kith/instrument";
import type { GroupPlan } from "./group-plans.ts";
import { type DemoItem, interpersonalItems } from "./items.ts";
import type { MadeUpChild } from "./made-up-child.ts";
import {
  child as childModel,
  type DemoInformant,
  type DemoWave,
  rater as raterModel,
  seeing,
  thresholds,
} from "./model.ts";
import type { Streams } from "./streams.ts";

/** One form about one child, as somebody would tick it. */
export type Sitting = { plan: GroupPlan; child: MadeUpChild; informant: DemoInformant; wave: DemoWave; rater: string };

/** Twenty-four raw answers, as ticked: a friendly item is stored the way it was read. */
export function interpersonalAnswers(sitting: Sitting, chance: Streams): Response["answers"] {
  const { plan, child, informant, wave } = sitting;
  const straight = plan.straightLined?.includes(`${child.code}|${informant}|${wave}`);
  return Object.fromEntries(
    interpersonalItems.map((item) => {
      const answer = oneAnswer(sitting, item, chance);
      return [item.id, straight && typeof answer === "number" ? 2 : answer];
    }),
  );
}

function oneAnswer(sitting: Sitting, item: DemoItem, chance: Streams): Response["answers"][string] {
  const { plan, child, informant, wave } = sitting;
  const sees = seeing[informant];
  const key = `${plan.id}|${child.code}|${informant}|${wave}|${item.id}`;
  if (chance.uniform(`${key}|no`) < (sees.unseen[item.id] ?? 0)) return { missing: sees.unseenCode };
  if (chance.uniform(`${key}|miss`) < sees.blank) return { missing: sees.blankCode };
  const felt = seen(sitting, item, chance) - item.difficulty + sees.itemSpread * chance.normal(`${key}|eps`);
  const often = thresholds.filter((threshold) => felt > threshold).length;
  const misread = informant === "child" && child.age < 10 ? raterModel.misreadUnderTen : sees.misread;
  return item.reversed && !(chance.uniform(`${key}|misread`) < misread) ? 4 - often : often;
}

/** Where the child stands on the item's construct in this rater's eyes, on this day. */
function seen(sitting: Sitting, item: DemoItem, chance: Streams): number {
  const { plan, child, informant, wave, rater } = sitting;
  const { construct } = item;
  const sees = seeing[informant];
  const key = `${plan.id}|${child.code}`;
  const base =
    childModel.mean[construct] +
    (child.primary === construct ? childModel.primary : childModel.notPrimary) +
    child.own[construct];
  const change = wave === "T0" ? 0 : (plan.change[wave][construct] + child.response[construct]) * child.dose;
  const wished = wave === "T0" ? 0 : (plan.wishfulThinking?.[informant] ?? 0);
  const severity = informant === "teacher" ? raterModel.severitySpread * chance.normal(`${plan.id}|sev|${rater}`) : 0;
  return (
    base +
    childModel.occasionSpread * chance.normal(`${key}|occ|${construct}|${wave}`) +
    sees.sensitivity * change +
    wished +
    sees.bias[construct] +
    raterModel.haloSpread * chance.normal(`${key}|halo|${rater}`) +
    severity +
    sees.contextSpread * chance.normal(`${key}|ctx|${rater}|${construct}`) +
    raterModel.occasionSpread * chance.normal(`${key}|io|${informant}|${construct}|${wave}`)
  );
}
