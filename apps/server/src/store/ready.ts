import type { Compilable, CompiledQuery } from "kysely";
import type { Db } from "./tables.ts";

/** What a question is asked with, and while it is worded what stands in for that: it fits wherever a value does. */
type Values = readonly (readonly (string | number)[])[];
type StandIns = readonly (readonly never[])[];
type Worded<Row> = { query: CompiledQuery<Row>; values: (all: readonly (string | number)[]) => unknown[] };

const mark = "\0place ";
const mostKept = 300;

/**
 * A question that is asked at each form that comes in, put into SQL once for each number of things it is asked about: to word it
 * anew takes longer than to answer it. `word` builds it around stand-ins for the lists of values that it will be asked with.
 */
export function ready<Row>(word: (db: Db, lists: StandIns) => Compilable<Row>) {
  const known = new WeakMap<object, Map<string, Worded<Row>>>();
  return async (db: Db, lists: Values): Promise<Row[]> => {
    // A reader, a writer and each of its transactions are the same dialect of one database.
    const dialect = db.getExecutor().adapter;
    const kept = known.get(dialect) ?? new Map<string, Worded<Row>>();
    known.set(dialect, kept);
    const shape = lists.map((list) => list.length).join();
    const worded = kept.get(shape) ?? wordOnce(word, db, lists);
    if (kept.size < mostKept) kept.set(shape, worded);
    const { rows } = await db.executeQuery<Row>({ ...worded.query, parameters: worded.values(lists.flat()) });
    return rows;
  };
}

function wordOnce<Row>(word: (db: Db, lists: StandIns) => Compilable<Row>, db: Db, lists: Values): Worded<Row> {
  let place = 0;
  const query = word(
    db,
    lists.map((list) => list.map(() => `${mark}${place++}` as never)),
  ).compile();
  const places = query.parameters.map((value) =>
    typeof value === "string" && value.startsWith(mark) ? Number(value.slice(mark.length)) : { always: value },
  );
  return { query, values: (all) => places.map((at) => (typeof at === "number" ? all[at] : at.always)) };
}
