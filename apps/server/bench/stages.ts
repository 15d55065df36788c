import { estimateGroup, type GroupRecord } from "@kith/estimate";
import { scoreScale } from "@kith/scoring";
import { attackInWords } from "../src/publish/attack-in-words.ts";
import { prepareRelease } from "../src/publish/prepare.ts";
import { loadGroupRecord } from "../src/store/group-record.ts";
import type { Store } from "../src/store/store.ts";

/** Milliseconds a group: its rows read, every form scored, estimated (scored within it), and with all that drafted, and attacked. */
export type Stages = { read: number; score: number; estimate: number; draft: number; attack: number };

const most = 60;

/** Times each stage by itself on up to sixty groups, spread over all of them, before any of them is public. */
export async function timeStages(store: Store): Promise<Stages> {
  const sample = await everySoManyth(store);
  const sum: Stages = { read: 0, score: 0, estimate: 0, draft: 0, attack: 0 };
  // The first two warm up what is timed.
  for (const [at, group] of [...sample.slice(0, 2), ...sample].entries()) {
    const times = await store.read(async (db): Promise<Stages> => {
      const [read, record] = await timed(() => loadGroupRecord(db, group));
      const [score] = await timed(() => scoreAll(record));
      const [estimate, estimated] = await timed(() => estimateGroup(record));
      const [prepare, prepared] = await timed(() => prepareRelease(db, group));
      const release = prepared?.made?.release;
      const [attack] = await timed(() => (release ? attackInWords(release, estimated) : null));
      return { read, score, estimate, draft: prepare - read - estimate, attack };
    });
    if (at < 2) continue;
    for (const stage of stagesOf(sum)) sum[stage] += times[stage] / sample.length;
  }
  return sum;
}

export function stagesOf<S extends object>(stages: S): (keyof S & string)[] {
  return Object.keys(stages) as (keyof S & string)[];
}

async function everySoManyth(store: Store): Promise<string[]> {
  const rows = await store.read((db) => db.selectFrom("group_").select("id").orderBy("slug").execute());
  const each = Math.max(1, Math.floor(rows.length / most));
  return rows.filter((_, at) => at % each === 0).map(({ id }) => id);
}

function scoreAll({ responses, instruments }: GroupRecord): void {
  for (const form of responses) {
    const instrument = instruments.find(
      ({ id, version }) => id === form.instrument.id && version === form.instrument.version,
    );
    if (!instrument) throw new RangeError(`timeStages requires ${form.instrument.id} ${form.instrument.version}`);
    for (const scale of instrument.scales) scoreScale(instrument, scale.id, form.answers, form.language);
  }
}

async function timed<T>(work: () => T | Promise<T>): Promise<[number, T]> {
  const from = performance.now();
  const made = await work();
  return [performance.now() - from, made];
}
