import { effectOf, type InstrumentChange, type Words } from "@kith/instrument";
import { changeWords, effectWords, oneChange } from "../../words/changes.ts";
import { fill } from "../../words/fill.ts";

/** All changes in one sentence: "the words of 3 questions, the direction of 1 scale". */
export function changeSentence(changes: readonly InstrumentChange[]): Words {
  const parts = [...Map.groupBy(changes, (change) => change.kind)].map(([kind, of]) => {
    const given = { count: of.length };
    const one = of.length === 1 ? oneChange[kind] : undefined;
    return { "zh-CN": fill(changeWords[kind], "zh-CN", given), en: one ?? fill(changeWords[kind], "en", given) };
  });
  return {
    "zh-CN": `${parts.map((part) => part["zh-CN"]).join("，")}。`,
    en: `${parts.map((part) => part.en).join(", ")}.`,
  };
}

/** What the changes touch, the weightiest first. */
export function effectsOf(changes: readonly InstrumentChange[]): Words[] {
  const effects = new Set(changes.map(effectOf));
  return (["asked", "scored", "wording", "read"] as const)
    .filter((effect) => effects.has(effect))
    .map((effect) => effectWords[effect]);
}
