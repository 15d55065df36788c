import type { Words } from "@kith/instrument";
import type { Ordering } from "./estimate-ordering.ts";

/**
 * The one sentence that an ordering licenses, for the team, in both languages. `wordsOf` gives each scale its plain name.
 * Where the probability earns nothing it says so, and never names the scale that happened to come first.
 */
export function orderingWords(ordering: Ordering, wordsOf: (scale: string) => Words): Words {
  const { claim, units } = ordering;
  if (claim.kind === "cannot-tell") {
    return units.kind === "children"
      ? { en: "The group is too small to tell which changed most.", "zh-CN": "人数太少，看不出哪一方面变化最大。" }
      : { en: "There are too few groups to tell which changed most.", "zh-CN": "小组太少，看不出哪一方面变化最大。" };
  }
  const percent = Math.floor(100 * (likelihood(ordering) ?? 0));
  if (claim.kind === "most") {
    const scale = wordsOf(claim.scale);
    return {
      en: `Most improved: ${scale.en} (probability at least ${percent} %).`,
      "zh-CN": `改善最多的是“${scale["zh-CN"]}”（把握不低于 ${percent}%）。`,
    };
  }
  const scales = claim.scales.map(wordsOf);
  return {
    en: `Improved most to least: ${scales.map(({ en }) => en).join(", then ")} (probability at least ${percent} %).`,
    "zh-CN": `改善从多到少：${scales.map((scale) => `“${scale["zh-CN"]}”`).join("、")}（把握不低于 ${percent}%）。`,
  };
}

function likelihood({ claim, probability, mostImproved }: Ordering): number | null {
  return claim.kind === "most"
    ? (mostImproved.find(({ scale }) => scale === claim.scale)?.probability ?? null)
    : probability;
}
