import { type Informant, instrumentHash, type Wave } from "@kith/instrument";
import { library } from "@kith/library";
import type { FormToFill, OpenedLink } from "@kith/server/api";

const words = {
  programme: { "zh-CN": "山里红同伴小组", en: "Hawthorn peer groups" },
  group: { "zh-CN": "竹子组", en: "Bamboo" },
};

export const tokens = {
  caregiver: "caregiverToken00000001",
  /** A second round: somebody may have answered before. */
  again: "caregiverAgain00000001",
  child: "childToken000000000001",
  list: "listToken0000000000001",
  kiosk: "kioskToken000000000001",
  sessions: "sessionToken0000000001",
};

/** The three kinds of link as a server would give them, with our own instruments. */
export const links: Record<string, OpenedLink> = {
  [tokens.again]: link("caregiver", ["c02"], "caregiver", "T1", ["kith-interpersonal-caregiver"]),
  [tokens.caregiver]: link("caregiver", ["c02"], "caregiver", "T0", ["kith-interpersonal-caregiver"]),
  "7K4M-2QX9-ABCD": link("caregiver", ["c05"], "caregiver", "T1", ["kith-interpersonal-caregiver"]),
  [tokens.child]: link("child", ["c04"], "child", "T1", [
    "kith-interpersonal-child",
    "kith-mechanism-attribution-child",
    "kith-mechanism-bonds-child",
    "kith-mechanism-role-model-child",
    "kith-mechanism-self-concept-child",
  ]),
  [tokens.kiosk]: link("kiosk", ["c01", "c02"], "child", "T1", ["kith-mechanism-bonds-child"]),
  [tokens.sessions]: {
    ...link("session-record", [], "facilitator", "T1", ["kith-session-facilitator"]),
    sessions: { children: ["c01", "c02", "c03"], planned: 3, received: [{ number: 1, receipt: "AAAAAA" }] },
  },
  [tokens.list]: link("class-list", ["c01", "c02", "c03", "c04", "c05", "c06", "c07", "c08"], "teacher", "T1", [
    "kith-interpersonal-teacher-short",
  ]),
};

function link(
  kind: OpenedLink["kind"],
  children: string[],
  informant: Informant,
  wave: Wave,
  ids: string[],
): OpenedLink {
  const asked = ids.map((id) => {
    const instrument = library.find((one) => one.id === id);
    if (!instrument) throw new TypeError(`links requires ${id} in the library`);
    return instrument;
  });
  const forms = children.flatMap((child) =>
    asked.map(
      (instrument): FormToFill => ({
        assignment: `${child}-${instrument.id}`,
        child,
        informant,
        raterId: informant === "child" ? child : `${informant}-1`,
        wave,
        instrument: `${instrument.id}@${instrument.version}`,
        status: "open",
        receipt: null,
      }),
    ),
  );
  return {
    kind,
    ...words,
    language: "zh-CN",
    forms,
    instruments: Object.fromEntries(
      asked.map((instrument) => [
        `${instrument.id}@${instrument.version}`,
        { instrument, hash: instrumentHash(instrument) },
      ]),
    ),
  };
}
