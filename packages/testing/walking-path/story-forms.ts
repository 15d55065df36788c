import { randomUUID } from "node:crypto";
import type { Instrument, Response, Wave } from "@kith/instrument";
import { demoProgramme } from "../src/index.ts";

/** What a link opens, as far as the story needs it. */
type Opened = {
  forms: { child: string; informant: string; raterId: string; wave: Wave; instrument: string; status: string }[];
  instruments: Record<string, { instrument: Instrument; hash: string }>;
};

const told = demoProgramme().groups.find(({ slug }) => slug === "osmanthus");

/** The forms behind a link that are still open, each as it will be answered: as one of the made-up children's was. */
export async function formsBehind(
  address: string,
  secret: string,
): Promise<{ responses: Response[]; own: Instrument[] }> {
  const opened = await post<Opened>(`${address}/api/links/open`, { token: secret });
  const responses = opened.forms
    .filter(({ status }) => status === "open")
    .map((form): Response => {
      const behind = opened.instruments[form.instrument];
      if (!behind) throw new Error(`formsBehind requires the instrument ${form.instrument}`);
      const { id, version } = behind.instrument;
      const example = told?.responses.find(
        (one) => one.child === form.child && one.wave === form.wave && one.instrument.id === id,
      );
      const now = new Date().toISOString();
      return {
        id: randomUUID(),
        instrument: { id, version, hash: behind.hash },
        child: form.child,
        informant: behind.instrument.informant,
        raterId: form.raterId,
        wave: form.wave,
        mode: "phone",
        assistedBy: "nobody",
        language: "zh-CN",
        answers: example?.answers ?? firstAnswers(behind.instrument),
        unscored: {},
        opened: now,
        finished: now,
      };
    });
  return { responses, own: Object.values(opened.instruments).map(({ instrument }) => instrument) };
}

/** Everyone else at once, by the same door as their phones: what a link still waits for comes in. Gives how many. */
export async function everyoneElse(address: string, secrets: readonly string[]): Promise<number> {
  let sent = 0;
  for (const secret of secrets) {
    const { responses } = await formsBehind(address, secret);
    for (const response of responses) {
      const reply = await fetch(`${address}/api/responses/${response.id}`, {
        method: "PUT",
        headers: { Authorization: `Bearer ${secret}`, "Content-Type": "application/json" },
        body: JSON.stringify(response),
      });
      if (reply.status !== 201) throw new Error(`everyoneElse requires a form that is taken: ${await reply.text()}`);
      sent++;
    }
  }
  return sent;
}

/** The first answer on offer to each question, for an instrument that nobody has answered before. */
function firstAnswers({ items, optionSets }: Instrument): Response["answers"] {
  return Object.fromEntries(
    items.map(({ id, optionSet }) => [id, optionSets.find((set) => set.id === optionSet)?.options[0]?.value ?? 0]),
  );
}

async function post<T>(path: string, body: object): Promise<T> {
  const reply = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!reply.ok) throw new Error(`post requires ${path} to answer, not ${reply.status}`);
  return reply.json();
}
