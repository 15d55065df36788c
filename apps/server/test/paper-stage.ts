import { randomUUID } from "node:crypto";
import type { Answer } from "@kith/instrument";
import { anyResponse } from "@kith/testing";
import type { ChildSetUp, PaperBooklet, PaperDone, PaperEntry, PaperRound, SetUp, Slips } from "../api/index.ts";
import { type Asking, agreeAll, type EmptyHouse, openEmptyHouse, password, setUpGroup } from "./set-up-stage.ts";
import { caregiverForm, put } from "./stage.ts";

const base = "/api/studio";

/** A house with a data keeper and two colleagues who enter, signed in once. */
export type PaperHouse = { house: EmptyHouse; li: Asking; chen: Asking; keeper: Asking };

export async function openPaperHouse(): Promise<PaperHouse> {
  const house = await openEmptyHouse();
  for (const name of ["Li", "Chen"]) {
    const email = `${name.toLowerCase()}@kith.example`;
    await house.signIn.addStaff({ name, email, password, roles: ["facilitator"] });
  }
  const [keeper, li, chen] = await Promise.all(["wang", "li", "chen"].map((name) => house.as(`${name}@kith.example`)));
  if (!keeper || !li || !chen) throw new Error("openPaperHouse requires three colleagues");
  return { house, li, chen, keeper };
}

/** A group of two at its first wave, with everyone's booklets printed. */
export type PaperStage = PaperHouse & {
  group: string;
  programme: string;
  round: PaperRound;
  again(): Promise<PaperRound>;
  children(): Promise<ChildSetUp[]>;
};

export async function setUpPaper(of: PaperHouse): Promise<PaperStage> {
  const { keeper } = of;
  const group = await setUpGroup(keeper, { "zh-CN": "荷花小组", en: "Lotus" }, 2);
  const children = async () =>
    (await keeper<SetUp>("GET", `${base}/setup`)).body.groups.find(({ id }) => id === group)?.children ?? [];
  for (const { id } of await children()) await agreeAll(keeper, id);
  await keeper("POST", `${base}/groups/${group}/waves/T0/open`);
  const path = `${base}/groups/${group}/waves/T0/booklets`;
  const made = (await keeper<PaperRound>("POST", path, {})).body;
  const codes = made.booklets.map(({ code }) => code);
  const round = (await keeper<PaperRound>("PUT", path, { codes, isOut: true })).body;
  const again = async () => (await keeper<PaperRound>("GET", path)).body;
  return { ...of, group, programme: round.programme, round, again, children };
}

export function bookletFor(
  { booklets }: PaperRound,
  child: string,
  informant: PaperBooklet["informant"],
): PaperBooklet {
  const found = booklets.find((each) => each.child === child && each.informant === informant);
  if (!found) throw new Error(`bookletFor requires a booklet of ${child} from the ${informant}`);
  return found;
}

/** What one person reads on a booklet; the same seed is the same paper. */
export function readPaper({ instruments }: PaperRound, booklet: PaperBooklet, seed: number): PaperEntry {
  return {
    id: randomUUID(),
    datedOn: "2026-09-01",
    assistedBy: "nobody",
    rater: "usual",
    language: booklet.language,
    forms: booklet.forms.map(({ assignment, instrument }) => {
      const known = instruments[instrument];
      if (!known) throw new Error(`readPaper requires ${instrument}`);
      const { answers, unscored } = anyResponse(known.instrument, seed);
      const quiet = Object.fromEntries(Object.keys(unscored).map((item) => [item, "no"]));
      return { assignment, answers, unscored: quiet };
    }),
  };
}

/** The same paper with one answer read otherwise. */
export function misread(entry: PaperEntry, item: string, is: Answer): PaperEntry {
  const copy = { ...structuredClone(entry), id: randomUUID() };
  const [form] = copy.forms;
  if (form) form.answers[item] = is;
  return copy;
}

export function enter(ask: Asking, { code }: PaperBooklet, entry: PaperEntry) {
  return ask<PaperDone & { says?: { en: string } }>("POST", `${base}/paper/${code}/entries`, entry);
}

/** The caregiver fills the form in by their slip after all. */
export async function comeByLink({ house: { address }, keeper, group }: PaperStage, child: string): Promise<void> {
  const { slips } = (await keeper<Slips>("GET", `${base}/groups/${group}/waves/T0/slips`)).body;
  const slip = slips.find(({ kind, children: [code] }) => kind === "caregiver" && code === child);
  const form = { ...caregiverForm(11, "T0"), child, raterId: `${child}-caregiver` };
  const sent = await put({ address }, slip?.token ?? "", form);
  if (sent.status !== 201) throw new Error(`comeByLink requires a form that is taken, not ${sent.status}`);
}
