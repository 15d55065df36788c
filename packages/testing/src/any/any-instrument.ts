import { type Instrument, type Item, type MissingPolicy, readInstrument, type Scale } from "@kith/instrument";
import { type Choose, chooser } from "./choose.ts";

const words = (text: string) => ({ en: text, "zh-CN": `${text}（示例）` });

/** Some valid instrument that nobody wrote: a few scales, items of either key, questions that hang on earlier ones. */
export function anyInstrument(seed: number): Instrument {
  const choose = chooser(seed);
  const scales = Array.from({ length: 1 + choose.below(3) }, (_, at) => anyScale(`scale-${at + 1}`, choose));
  const items = scales.flatMap((scale) =>
    Array.from({ length: 3 + choose.below(6) }, (_, at) => anyItem(`${scale.id}-item-${at + 1}`, scale.id, at, choose)),
  );
  const lowest = choose.below(2);
  const read = readInstrument({
    id: "made-up",
    version: "1.0.0",
    status: "draft",
    licence: { name: "MIT", embedText: true, electronic: true, translate: true, modify: true, notice: words("Free") },
    notice: words("Made up for a test"),
    title: words("Made up"),
    stem: words("How often?"),
    informant: choose.from(["caregiver", "teacher", "child"] as const),
    optionSets: [
      {
        id: "often",
        options: Array.from({ length: 2 + choose.below(5) }, (_, at) => ({
          value: lowest + at,
          words: words(`answer ${lowest + at}`),
        })),
      },
    ],
    missingOptions: choose.often(0.5) ? [{ code: "cant-say", words: words("Cannot say") }] : [],
    items,
    scales,
    presentationOrder: items.map((item) => item.id),
  });
  if (read.kind === "read") return read.value;
  throw new TypeError(`anyInstrument requires a seed that gives a whole instrument: ${JSON.stringify(read.problems)}`);
}

function anyScale(id: string, choose: Choose): Partial<Scale> & { id: string } {
  return {
    id,
    words: words(id),
    definition: words(`What ${id} is about`),
    method: choose.from(["sum", "mean"] as const),
    direction: choose.from(["lower-is-better", "higher-is-better"] as const),
    missing: choose.from<MissingPolicy>([
      { kind: "none" },
      { kind: "min-answered", count: 1 + choose.below(3) },
      { kind: "prorate", minAnswered: 1 + choose.below(3) },
      { kind: "person-mean", minAnswered: 1 + choose.below(3) },
      { kind: "blank-as-zero", maxBlank: choose.below(3), over: choose.from(["scale", "form"] as const) },
    ]),
  };
}

function anyItem(id: string, scale: string, at: number, choose: Choose): Partial<Item> {
  const hangs = at > 0 && choose.often(0.15);
  return {
    id,
    words: words(id),
    optionSet: "often",
    reverse: choose.often(0.3),
    scales: [{ scale, weight: 1 }],
    ...(hangs && { showIf: { item: `${scale}-item-${at}`, in: [1] } }),
  };
}
