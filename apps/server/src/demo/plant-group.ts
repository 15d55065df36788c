import type { Wave } from "@kith/instrument";
import type { DemoGroup } from "@kith/testing";
import { addAssignments, addChild, addGroup, addInformant, addSession, type NewAssignment } from "../store/people.ts";
import { type Arrival, addResponses } from "../store/responses.ts";
import type { Secrets } from "../store/secrets.ts";
import type { Db } from "../store/tables.ts";

export type DemoForm = DemoGroup["expected"][number];

/** Where a group is planted, and which of its waves. `instruments`: the versions, by the instrument's id. */
export type Bed = {
  trx: Db;
  secrets: Secrets;
  programme: string;
  instruments: ReadonlyMap<string, string>;
  waves: readonly Wave[];
  at: string;
};

/** How one form is asked for: by which link, and whether it is still out though its answers are made up. */
export type AskedBy = { link: string | null; waits: boolean };

/** Plants one made-up group with everybody's forms, and gives its id. `askFor` is told the group, and says how each form is asked for. */
export async function plantGroup(
  bed: Bed,
  group: DemoGroup,
  askFor: (group: string) => Promise<(form: DemoForm) => AskedBy> = async () => () => ({ link: null, waits: false }),
): Promise<string> {
  const { trx, programme, at } = bed;
  const { slug, name, plannedSessions } = group;
  const id = await addGroup(trx, { programme, slug, name, plannedSessions, at });
  const children = new Map<string, string>();
  for (const { code, left, consentWithdrawn } of group.children) {
    children.set(code, await addChild(trx, { group: id, code, left, consentWithdrawn, at }));
  }
  for (const { number, answers, attendance } of group.sessions) {
    await addSession(trx, {
      group: id,
      number,
      answers,
      attendance: attendance.map(({ child, status }) => ({ child: needed(children, child), status })),
    });
  }
  await plantForms(bed, group, { id, children, askedBy: await askFor(id) });
  return id;
}

type Planted = { id: string; children: Map<string, string>; askedBy: (form: DemoForm) => AskedBy };

async function plantForms(
  { trx, secrets, instruments, waves }: Bed,
  group: DemoGroup,
  { id, children, askedBy }: Planted,
): Promise<void> {
  const came = new Map(
    group.responses.map((response) => [nameOf({ ...response, instrument: response.instrument.id }), response]),
  );
  const people = new Map<string, string>();
  const forms: { form: NewAssignment; response: Arrival["response"] | null }[] = [];
  for (const form of group.expected.filter(({ wave }) => waves.includes(wave))) {
    const { link, waits } = askedBy(form);
    const response = waits ? null : (came.get(nameOf(form)) ?? null);
    const person = `${form.informant} ${form.raterId}`;
    const informant = people.get(person) ?? (await addInformant(trx, id, form.informant, form.raterId));
    people.set(person, informant);
    forms.push({
      response,
      form: {
        child: needed(children, form.child),
        informant,
        instrument: needed(instruments, form.instrument),
        wave: form.wave,
        link,
        closed: response || waits ? null : { as: "missing", reason: "not-reached" },
      },
    });
  }
  const assignments = await addAssignments(
    trx,
    forms.map(({ form }) => form),
  );
  const arrivals = forms.flatMap(({ response }, at) => {
    const assignment = assignments[at];
    return response && assignment ? [{ assignment, response, at: response.finished }] : [];
  });
  await addResponses(trx, secrets, arrivals);
}

function nameOf({
  child,
  raterId,
  wave,
  instrument,
}: Pick<DemoForm, "child" | "raterId" | "wave" | "instrument">): string {
  return `${child} ${raterId} ${wave} ${instrument}`;
}

/** What must have been planted before. */
export function needed<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`needed requires ${key} to be planted first`);
  return value;
}
