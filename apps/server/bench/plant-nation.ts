import type { Wave } from "@kith/instrument";
import { library } from "@kith/library";
import { type DemoGroup, madeUpNation, nation } from "@kith/testing";
import { plantGroup } from "../src/demo/plant-group.ts";
import { addInstrument, addProgramme } from "../src/store/people.ts";
import { addPublishPlan, type PublishPlan } from "../src/store/release-notes.ts";
import type { Store } from "../src/store/store.ts";

const waves: Wave[] = ["T0", "T1", "T2"];
const start = "2026-02-20T08:00:00.000Z";
const atOnce = 20;

/** Plants a programme of so many made-up groups with all their forms, some at a time. Gives its id, and how many children and forms those were. */
export async function plantNation(
  store: Store,
  groups: number,
  signing: PublishPlan["signing"] = "one-person",
): Promise<{ programme: string; children: number; forms: number }> {
  const { programme, instruments } = await store.write(async (trx) => {
    const programme = await addProgramme(trx, { ...nation, madeUp: true, at: start });
    await addPublishPlan(trx, { programme, signing, order: [], by: "bench", at: start });
    const instruments = new Map<string, string>();
    for (const instrument of library) instruments.set(instrument.id, await addInstrument(trx, instrument));
    return { programme, instruments };
  });
  const planted = { programme, children: 0, forms: 0 };
  const some: DemoGroup[] = [];
  const plantSome = async () => {
    await store.write(async (trx) => {
      const bed = { trx, secrets: store.secrets, programme, instruments, waves };
      for (const group of some) {
        const at = new Date(Date.parse(start) + Number(group.id.slice(1)) * 1000).toISOString();
        await plantGroup({ ...bed, at }, group);
        planted.children += group.children.length;
        planted.forms += group.responses.length;
      }
    });
    some.length = 0;
  };
  for (const group of madeUpNation(groups)) {
    some.push(group);
    if (some.length === atOnce) await plantSome();
  }
  await plantSome();
  return planted;
}
