import type { Instrument } from "./instrument.ts";
import type { Problem } from "./problem.ts";
import type { Scale } from "./scale.ts";
import type { Words } from "./words.ts";

/** What a schema cannot see: ids used twice, and references to things that are not there. */
export function checkInstrument(instrument: Instrument): Problem[] {
  const items = instrument.items.map((item) => item.id);
  const scales = instrument.scales.map((scale) => scale.id);
  const optionSets = instrument.optionSets.map((set) => set.id);
  return [
    ...twice([...items, ...instrument.unscoredItems.map((item) => item.id)], "items"),
    ...twice(scales, "scales"),
    ...twice(optionSets, "optionSets"),
    ...instrument.optionSets.flatMap((set, at) =>
      twice(
        set.options.map((option) => String(option.value)),
        `optionSets.${at}.options`,
      ),
    ),
    ...instrument.items.flatMap((item, at) => [
      ...unknown([item.optionSet], optionSets, `items.${at}.optionSet`, { en: "answer set", "zh-CN": "选项组" }),
      ...unknown(
        item.scales.map((use) => use.scale),
        scales,
        `items.${at}.scales`,
        { en: "scale", "zh-CN": "量表" },
      ),
      ...unknown(item.showIf ? [item.showIf.item] : [], items.slice(0, at), `items.${at}.showIf`, {
        en: "earlier item",
        "zh-CN": "前面的题",
      }),
    ]),
    ...instrument.scales.flatMap((scale, at) => [
      ...unknown(
        scale.parts.map((part) => part.scale),
        scales.slice(0, at),
        `scales.${at}.parts`,
        { en: "earlier scale", "zh-CN": "前面的量表" },
      ),
      ...(scale.parts.length === 0 &&
      !instrument.items.some((item) => item.scales.some((use) => use.scale === scale.id))
        ? [
            {
              at: `scales.${at}`,
              says: {
                en: `no item counts towards "${scale.id}"; add one, or remove the scale`,
                "zh-CN": `没有一道题算进“${scale.id}”；请加一道，或者去掉这个量表`,
              },
            },
          ]
        : []),
    ]),
    ...instrument.scales.flatMap((scale, at) => weightProblems(instrument, scale, at)),
    ...orderProblems(instrument.presentationOrder, items),
  ];
}

/** A mean, or a sum stretched over what is missing, goes by weight; there a weight of zero or less has no meaning. */
function weightProblems(instrument: Instrument, scale: Scale, at: number): Problem[] {
  if (scale.method !== "mean" && scale.missing.kind !== "prorate") return [];
  const uses = instrument.items.flatMap((item) => item.scales.filter((use) => use.scale === scale.id));
  return [...uses, ...scale.parts].some((use) => use.weight <= 0)
    ? [
        {
          at: `scales.${at}`,
          says: {
            en: `"${scale.id}" weighs something at zero or less; give it a weight above zero`,
            "zh-CN": `“${scale.id}”里有一项的权重不大于零；请给它大于零的权重`,
          },
        },
      ]
    : [];
}

function twice(ids: string[], at: string): Problem[] {
  const seen = new Set<string>();
  return ids.flatMap((id) => {
    if (!seen.has(id)) {
      seen.add(id);
      return [];
    }
    return [
      {
        at,
        says: {
          en: `"${id}" is used twice; give one of them another id`,
          "zh-CN": `“${id}”用了两次；请给其中一个换个编号`,
        },
      },
    ];
  });
}

function unknown(ids: string[], known: string[], at: string, kind: Words): Problem[] {
  return ids
    .filter((id) => !known.includes(id))
    .map((id) => ({
      at,
      says: {
        en: `there is no ${kind.en} called "${id}"; correct the id, or add it`,
        "zh-CN": `没有叫“${id}”的${kind["zh-CN"]}；请改对编号，或者补上它`,
      },
    }));
}

function orderProblems(order: string[], items: string[]): Problem[] {
  const at = "presentationOrder";
  const missing = items.filter((id) => !order.includes(id));
  return [
    ...twice(order, at),
    ...unknown(order, items, at, { en: "item", "zh-CN": "题" }),
    ...missing.map((id) => ({
      at,
      says: {
        en: `"${id}" has no place in the order of questions; add it`,
        "zh-CN": `“${id}”不在题目的顺序里；请加进去`,
      },
    })),
  ];
}
