import { randomUUID } from "node:crypto";
import { instrumentHash, type Response } from "@kith/instrument";
import { library } from "@kith/library";
import { anyResponse } from "@kith/testing";
import { addLink, makeLinkSecret } from "../src/store/links.ts";
import { addAssignment, addChild, addGroup, addInformant, addInstrument, addProgramme } from "../src/store/people.ts";
import type { Store } from "../src/store/store.ts";

/** One form to send, and the link that it is sent by. */
export type Letter = { token: string; form: Response };

/** Plants groups of ten, each with one teacher's class list, and gives every form that is asked for, filled in by seed. */
export function plantClassLists(store: Store, forms: number, name = "p"): Promise<Letter[]> {
  const teacher = library.find(({ id }) => id === "kith-interpersonal-teacher");
  if (!teacher) throw new Error("plantClassLists requires the teacher's form");
  const at = "2026-05-01T00:00:00.000Z";
  const words = { "zh-CN": "竹子", en: "Bamboo" };
  const named = { id: teacher.id, version: teacher.version, hash: instrumentHash(teacher) };
  return store.write(async (trx) => {
    const letters: Letter[] = [];
    const programme = await addProgramme(trx, {
      slug: name,
      name: words,
      place: words,
      period: words,
      madeUp: true,
      at,
    });
    const instrument = await addInstrument(trx, teacher);
    for (let number = 0; letters.length < forms; number++) {
      const group = await addGroup(trx, { programme, slug: `${name}-${number}`, name: words, plannedSessions: 8, at });
      const secret = makeLinkSecret();
      const list = { group, kind: "class-list", language: "zh-CN", expiresAt: "2100-01-01T00:00:00.000Z", at } as const;
      const link = await addLink(trx, store.secrets, list, secret);
      const informant = await addInformant(trx, group, "teacher", "t1");
      for (let place = 1; place <= 10 && letters.length < forms; place++) {
        const code = `c${String(place).padStart(2, "0")}`;
        const child = await addChild(trx, { group, code, left: null, consentWithdrawn: false, at });
        await addAssignment(trx, { child, informant, instrument, wave: "T1", link, closed: null });
        const filled = { ...anyResponse(teacher, letters.length + 1), id: randomUUID() };
        const form: Response = { ...filled, instrument: named, child: code, raterId: "t1", wave: "T1" };
        letters.push({ token: secret.token, form });
      }
    }
    return letters;
  });
}
