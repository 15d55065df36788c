import type { Instrument, Scale } from "@kith/instrument";
import type { Question } from "../question.ts";
import type { FoundForm, FoundItem } from "./found-form.ts";
import { givenOnce, toId } from "./to-id.ts";
import { toWords } from "./to-words.ts";

/** Scales that the file computes, offered; or, where nothing is said of scales at all, the question which there are. */
export function askScales(
  form: FoundForm,
  draft: Instrument,
  ids: Map<string, { id: string; from: FoundItem }>,
): Question[] {
  if (draft.scales.length > 0) return [];
  const once = givenOnce();
  const guessed = form.guesses.flatMap((guess): Question[] => {
    if (guess.kind !== "scale") return [];
    const items = [...new Set(guess.items.flatMap((name) => ids.get(name)?.id ?? []))];
    if (items.length === 0) return [];
    const scale = blankScale(once(toId(guess.name)), toWords(guess.words), guess.method);
    return [
      {
        kind: "scale",
        at: guess.name,
        says: {
          "zh-CN": `文件里算了一个分“${guess.name}”，像是 ${items.length} 题的${guess.method === "sum" ? "总分" : "平均分"}（${guess.because}）。要当作量表吗？高分好还是低分好、漏答怎么办，请再核对。`,
          en: `The file computes "${guess.name}", which looks like the ${guess.method} of ${items.length} items (${guess.because}). Shall it be a scale? Check which way is better, and what happens when items are left out.`,
        },
        offer: { kind: "scale", scale, items: items.map((item) => ({ item, weight: 1 })) },
      },
    ];
  });
  if (guessed.length > 0) return guessed;
  const everything = draft.items.map(({ id }) => ({ item: id, weight: 1 }));
  return [
    {
      kind: "scale",
      at: draft.id,
      says: {
        "zh-CN": "文件里没有说哪些题合成一个分。请在问卷里建量表，再把题放进去；也可以先把所有题当作一个平均分。",
        en: "The file does not say which items make a score together. Make the scales and put the items in; or take all of them as one mean for now.",
      },
      offer: {
        kind: "scale",
        scale: blankScale("total", toWords({ en: "Total", "zh-CN": "总分" }), "mean"),
        items: everything,
      },
    },
  ];
}

function blankScale(id: string, words: Scale["words"], method: Scale["method"]): Scale {
  return {
    id,
    words,
    definition: toWords({}),
    method,
    multiplier: 1,
    rounding: "none",
    direction: "lower-is-better",
    missing: { kind: "none" },
    parts: [],
    bands: [],
    norms: [],
  };
}
