import { type Answer, contentHash, type Instrument, type Item, instrumentHash, type Response } from "@kith/instrument";
import { toUuid } from "../demo/responses.ts";
import { type Choose, chooser } from "./choose.ts";

/** Some whole, valid response to any instrument: the same seed gives the same one. A question not shown has no answer. */
export function anyResponse(instrument: Instrument, seed: number): Response {
  const choose = chooser(seed);
  const hash = instrumentHash(instrument);
  const mode = choose.from(["phone", "tablet", "paper", "interview"] as const);
  const minute = 10 + choose.below(40);
  return {
    id: toUuid(contentHash({ hash, seed })),
    instrument: { id: instrument.id, version: instrument.version, hash },
    child: `c${String(1 + choose.below(10)).padStart(2, "0")}`,
    informant: instrument.informant,
    raterId: `rater-${1 + choose.below(4)}`,
    wave: choose.from(["T0", "mid", "T1", "T2"] as const),
    mode,
    assistedBy: mode === "interview" ? "volunteer" : "nobody",
    language: choose.from(["zh-CN", "en"] as const),
    answers: anyAnswers(instrument, choose),
    unscored: anyUnscored(instrument, choose),
    opened: "2026-03-05T08:00:00.000Z",
    finished: `2026-03-05T08:${minute}:00.000Z`,
  };
}

function anyAnswers(instrument: Instrument, choose: Choose): Response["answers"] {
  const answers: Response["answers"] = {};
  for (const item of instrument.items) {
    if (isShown(item, answers)) answers[item.id] = anyAnswer(instrument, item, choose);
  }
  return answers;
}

function isShown(item: Item, answers: Response["answers"]): boolean {
  if (!item.showIf) return true;
  const earlier = answers[item.showIf.item];
  return typeof earlier === "number" && item.showIf.in.includes(earlier);
}

function anyAnswer(instrument: Instrument, item: Item, choose: Choose): Answer {
  if (!item.required && choose.often(0.1)) {
    const codes = instrument.missingOptions.map((option) => option.code);
    return { missing: choose.from(["blank", ...codes]) };
  }
  const options = instrument.optionSets.find((set) => set.id === item.optionSet)?.options ?? [];
  const [first, ...rest] = options.map((option) => option.value);
  if (first === undefined) throw new RangeError("anyResponse requires an instrument whose items have options");
  return choose.from([first, ...rest]);
}

function anyUnscored(instrument: Instrument, choose: Choose): Response["unscored"] {
  const pairs = instrument.unscoredItems.flatMap((item) => {
    const [first, ...rest] = item.options.map((option) => option.value);
    return first === undefined || choose.often(0.2) ? [] : [[item.id, choose.from([first, ...rest])]];
  });
  return Object.fromEntries(pairs);
}
