import { type Problem, Response, readBy, readResponse } from "@kith/instrument";
import type { Obstacle, Receipt } from "../../api/index.ts";
import { loadInstrument } from "../store/instruments.ts";
import { cannotStore } from "./cannot-store.ts";
import { type Refused, refuse } from "./refusal.ts";
import type { World } from "./world.ts";

/** Takes one filled-in form. A receipt is given only once the form is on disk; whatever is refused is not stored at all. */
export function putResponse(
  world: World,
  presented: string | null,
  id: string,
  body: unknown,
): Promise<Receipt | Refused> {
  return take(world, presented, id, body).catch(cannotStore);
}

async function take(
  { store, now }: World,
  presented: string | null,
  id: string,
  body: unknown,
): Promise<Receipt | Refused> {
  const found = presented === null ? null : await store.finder.link(presented);
  if (found?.kind !== "found") return refuse("no-link");
  const { link } = found;
  if (link.revoked_at !== null) return refuse("revoked");
  const shaped = readBy(Response, body);
  if (shaped.kind === "refused") return refuse("wrong-answers", shaped.problems.map(doesNotFit));
  const sent = shaped.value;
  if (sent.id !== id) {
    return refuse("wrong-answers", [
      {
        at: "id",
        says: {
          "zh-CN": "这份表自己的编号和地址里的编号不一样；请发到它自己的地址。",
          en: "The form's own id is not the id in the address; send it to its own.",
        },
      },
    ]);
  }
  const form = await store.finder.form(link, sent);
  if (!form) return refuse("not-this-form");
  const late = link.expires_at <= now().toISOString();
  if (late && form.opened_at === null && form.receipt === null) return refuse("expired");
  if (form.version !== sent.instrument.version || form.hash !== sent.instrument.hash) {
    const says = {
      "zh-CN": `这份填的是 ${sent.instrument.id} ${sent.instrument.version}，现在要填的是 ${form.instrument} ${form.version}；请重新打开链接。`,
      en: `This answers ${sent.instrument.id} ${sent.instrument.version}, but ${form.instrument} ${form.version} is asked for; open the link again.`,
    };
    return refuse("wrong-version", [{ at: "instrument", says }]);
  }
  const instrument = await store.read((db) => loadInstrument(db, form.hash));
  const read = readResponse(instrument, form.hash, body);
  if (read.kind === "refused") return refuse("wrong-answers", read.problems.map(doesNotFit));
  return store.intake.add({ assignment: form.assignment, response: read.value, at: now().toISOString() });
}

/** Where a form does not fit its questions. What was sent there is not said back: it is an answer. */
function doesNotFit({ at }: Problem): Obstacle {
  return {
    at,
    says: {
      "zh-CN": `“${at}”这一处和这份表的题目对不上。`,
      en: `What was sent at ${at} does not fit the questions of this form.`,
    },
  };
}
