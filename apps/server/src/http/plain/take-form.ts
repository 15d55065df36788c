import { type CompiledForm, fromSurvey } from "@kith/form";
import type { Instrument, Response } from "@kith/instrument";
import type { FormToFill, Receipt } from "../../../api/index.ts";
import { putResponse } from "../put-response.ts";
import type { Refused } from "../refusal.ts";
import type { World } from "../world.ts";
import { helpers } from "./form-html.ts";

/** What a browser posts: the names and values of its fields. */
export type Posted = Readonly<Record<string, string>>;

type Asked = { form: FormToFill; instrument: Instrument; hash: string; compiled: CompiledForm };

/** One form of each id at a time, so that a second press on the button meets what the first one stored. */
const underway = new Map<string, Promise<Receipt | Refused>>();

/** Takes a posted form by the same door as every other. Posted again, by reload or by a second press, it is the same form. */
export async function takeForm(world: World, code: string, asked: Asked, posted: Posted): Promise<Receipt | Refused> {
  const id = posted.id ?? "";
  const before = underway.get(id);
  const taking = (before ?? Promise.resolve()).catch(() => undefined).then(() => put(world, code, asked, posted));
  underway.set(id, taking);
  try {
    return await taking;
  } finally {
    if (underway.get(id) === taking) underway.delete(id);
  }
}

async function put(world: World, code: string, asked: Asked, posted: Posted): Promise<Receipt | Refused> {
  const { form, instrument, hash, compiled } = asked;
  const id = posted.id ?? "";
  const assistedBy = helpers.find((helper) => helper === posted.assistedBy) ?? "nobody";
  const at = { opened: posted.opened ?? "", finished: (await finishedBefore(world, id)) ?? world.now().toISOString() };
  const response: Response = {
    id,
    instrument: { id: instrument.id, version: instrument.version, hash },
    child: form.child,
    informant: form.informant,
    raterId: form.raterId,
    wave: form.wave,
    mode: assistedBy === "volunteer" ? "interview" : "phone",
    assistedBy,
    language: compiled.language,
    lane: "light",
    layout: "one-page",
    ...fromSurvey(instrument, dataOf(compiled, posted)),
    opened: at.opened,
    finished: notBefore(at.opened, at.finished),
  };
  return putResponse(world, code, id, response);
}

/** A clock set back while the page was open must not make it end before it began. */
function notBefore(opened: string, finished: string): string {
  if (finished < opened) return opened;
  return finished;
}

/** When the form of this id was finished, if it is here already: the same answers are then the same form. */
async function finishedBefore({ store }: World, id: string): Promise<string | null> {
  const row = await store.read((db) =>
    db.selectFrom("response").select("body").where("id", "=", id).orderBy("seq").limit(1).executeTakeFirst(),
  );
  const body: unknown = row ? JSON.parse(row.body) : null;
  const has = typeof body === "object" && body !== null && "finished" in body;
  return has && typeof body.finished === "string" ? body.finished : null;
}

/** The posted answers as SurveyJS would hold them; what was never on offer is no answer. */
function dataOf(compiled: CompiledForm, posted: Posted): Record<string, unknown> {
  return Object.fromEntries(
    compiled.questions.flatMap(({ name, choices }) => {
      const chosen = choices.find((choice) => String(choice.value) === posted[`a.${name}`]);
      return chosen ? [[name, chosen.value]] : [];
    }),
  );
}
