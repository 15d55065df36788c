import type { GroupRecord } from "@kith/estimate";
import { type Instrument, type Response, readInstrument } from "@kith/instrument";

const both = (text: string) => ({ en: text, "zh-CN": `${text}（例）` });
const options = [0, 1, 2, 3, 4].map((value) => ({ value, words: both(String(value)) }));

function made(id: string, informant: "teacher" | "facilitator", items: object[], scales: object[]): Instrument {
  const read = readInstrument({
    id,
    version: "1.0.0",
    status: "draft",
    licence: { name: "MIT", embedText: true, electronic: true, translate: true, modify: true, notice: both("Free") },
    notice: both("Made up"),
    title: both(id),
    stem: both("How often?"),
    informant,
    optionSets: [{ id: "often", options }],
    missingOptions: [],
    items: items.map((item) => ({ words: both("A question"), optionSet: "often", reverse: false, ...item })),
    scales: scales.map((scale) => ({ words: both("A scale"), definition: both("It"), method: "mean", ...scale })),
    presentationOrder: items.map((item) => ("id" in item ? item.id : "")),
  });
  if (read.kind === "read") return read.value;
  throw new TypeError(`made requires a whole instrument: ${JSON.stringify(read.problems)}`);
}

const enough = { direction: "lower-is-better", missing: { kind: "min-answered", count: 1 } };
const counts = (scale: string) => [{ scale }];

/** One question, one scale. */
const long = made("long", "teacher", [{ id: "hits", scales: counts("aggressive") }], [{ id: "aggressive", ...enough }]);

/** The same scale asked more briefly: another instrument. */
const short = { ...long, id: "short", shortFormOf: "long" };

/** One strategy, as carried out and as taken up. */
const sessionRecord = made(
  "session",
  "facilitator",
  [
    { id: "done", scales: counts("modelling-delivery") },
    { id: "joined", scales: counts("modelling-uptake") },
  ],
  [
    { id: "modelling-delivery", ...enough, strategy: "modelling", aspect: "delivery" },
    { id: "modelling-uptake", ...enough, strategy: "modelling", aspect: "uptake" },
  ],
);

/** One teacher's form: how often this child hit someone. */
export function madeForm(
  child: string,
  wave: Response["wave"],
  hits: number | null,
  more: Partial<Response> = {},
): Response {
  return {
    id: `${child}-${wave}`,
    instrument: { id: "long", version: "1.0.0", hash: "a" },
    child,
    informant: "teacher",
    raterId: "t1",
    wave,
    mode: "phone",
    assistedBy: "nobody",
    language: "zh-CN",
    answers: { hits: hits ?? { missing: "not-observed" } },
    unscored: {},
    opened: "2026-03-02T08:00:00.000Z",
    finished: "2026-03-02T08:10:00.000Z",
    ...more,
  };
}

/** A group of so many, each asked about by the teacher before and after, with these forms come in. */
export function madeGroup(codes: string[], responses: Response[], more: Partial<GroupRecord> = {}): GroupRecord {
  return {
    group: "plum",
    plannedSessions: 2,
    children: codes.map((code) => ({ code, left: null, consentWithdrawn: false })),
    expected: codes.flatMap((child) =>
      (["T0", "T1"] as const).map((wave) => ({ child, informant: "teacher" as const, wave, instrument: "long" })),
    ),
    responses,
    sessions: [],
    instruments: [long, short, sessionRecord],
    ...more,
  };
}
