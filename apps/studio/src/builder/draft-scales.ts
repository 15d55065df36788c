import type { Draft, DraftOptionSet, DraftScale } from "./draft.ts";

/** A new scale with nothing said of it yet: the mean of its items, with three quarters of them answered. */
export function addScale(draft: Draft): Draft {
  const last = Math.max(0, ...draft.scales.map((scale) => Number(/^scale-(\d+)$/.exec(scale.id)?.[1] ?? 0)));
  const scale: DraftScale = {
    id: `scale-${last + 1}`,
    words: { "zh-CN": "", en: "" },
    definition: { "zh-CN": "", en: "" },
    method: "mean",
    multiplier: 1,
    rounding: "none",
    direction: draft.scales[0]?.direction ?? "higher-is-better",
    missing: { kind: "min-answered", count: 1 },
    parts: [],
    bands: [],
    reliability: null,
    norms: [],
  };
  return { ...draft, scales: [...draft.scales, scale] };
}

/** Changes one scale. */
export function changeScale(draft: Draft, id: string, change: Partial<Omit<DraftScale, "id">>): Draft {
  return { ...draft, scales: draft.scales.map((scale) => (scale.id === id ? { ...scale, ...change } : scale)) };
}

/** Takes a scale out of the draft, out of every item, and out of every scale made of it. */
export function removeScale(draft: Draft, id: string): Draft {
  return {
    ...draft,
    scales: draft.scales
      .filter((scale) => scale.id !== id)
      .map((scale) => ({ ...scale, parts: scale.parts.filter((part) => part.scale !== id) })),
    items: draft.items.map((item) => ({ ...item, scales: item.scales.filter((use) => use.scale !== id) })),
  };
}

/** How many items count towards a scale. */
export function itemsOf(draft: Draft, scale: string): number {
  return draft.items.filter((item) => item.scales.some((use) => use.scale === scale)).length;
}

/** Changes one answer set. */
export function changeOptionSet(draft: Draft, id: string, options: DraftOptionSet["options"]): Draft {
  return { ...draft, optionSets: draft.optionSets.map((set) => (set.id === id ? { id, options } : set)) };
}

/** Adds an answer set under a name that is free. */
export function addOptionSet(draft: Draft, set: DraftOptionSet): Draft {
  let id = set.id;
  for (let next = 2; draft.optionSets.some((other) => other.id === id); next += 1) id = `${set.id}-${next}`;
  return { ...draft, optionSets: [...draft.optionSets, { ...set, id }] };
}

/** Takes out an answer set that no item uses. */
export function removeOptionSet(draft: Draft, id: string): Draft {
  if (draft.items.some((item) => item.optionSet === id)) return draft;
  return { ...draft, optionSets: draft.optionSets.filter((set) => set.id !== id) };
}
