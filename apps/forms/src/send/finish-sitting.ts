import type { FormAnswers } from "@kith/form";
import type { Language, Response } from "@kith/instrument";
import { withDatabase } from "../keep/database.ts";
import { factsOf } from "../keep/facts.ts";
import type { Draft, KeptLink, Sending, Sitting } from "../keep/kept.ts";

/** What was tapped, as answers: each lane reads it from what it draws. */
export type AnswersOf = (link: KeptLink, form: string, data: Readonly<Record<string, unknown>>) => FormAnswers;

export type Manner = {
  language: Language;
  device: "phone" | "tablet";
  lane: "light" | "surveyjs";
  answers: AnswersOf;
  way?: Response["way"];
};

/**
 * Puts all forms of a sitting on their way: the drafts go out and the finished forms come in, in one transaction, so that no
 * moment exists in which a form is lost or there twice. Sent already, from another window, is no harm.
 */
export function finishSitting(
  key: string,
  manner: Manner,
  onScreen: readonly Record<string, unknown>[] = [],
  /** Answers that this device would not take when they were given: nothing kept is newer. */
  notKept: readonly Record<string, unknown>[] = [],
): Promise<void> {
  return withDatabase(async (database) => {
    const change = database.transaction(["sittings", "outbox", "links"], "readwrite", { durability: "strict" });
    const sitting = await change.objectStore("sittings").get(key);
    const link = sitting && (await change.objectStore("links").get(sitting.link));
    if (sitting && link) {
      const finished = new Date().toISOString();
      for (const [at, kept] of sitting.drafts.entries()) {
        // An answer that could not be kept when it was given is still on the screen, and goes too.
        const draft = { ...kept, data: { ...onScreen[at], ...kept.data, ...notKept[at] } };
        await change.objectStore("outbox").put(toSending(link, sitting, draft, manner, finished));
      }
      await change.objectStore("sittings").delete(key);
    }
    await change.done;
  });
}

/** The forms of a sitting as they are on the screen, for a device that could not write them down. */
export function sendingsOf(
  link: KeptLink,
  sitting: Sitting,
  manner: Manner,
  onScreen: readonly Record<string, unknown>[],
): Sending[] {
  const finished = new Date().toISOString();
  return sitting.drafts.map((draft, at) =>
    toSending(link, sitting, { ...draft, data: { ...draft.data, ...onScreen[at] } }, manner, finished),
  );
}

export function toSending(link: KeptLink, sitting: Sitting, draft: Draft, manner: Manner, finished: string): Sending {
  const { form } = draft;
  const { id, version, hash } = factsOf(link, form.instrument);
  const response: Response = {
    id: draft.responseId,
    instrument: { id, version, hash },
    child: form.child,
    informant: form.informant,
    raterId: form.raterId,
    wave: form.wave,
    mode: sitting.assistedBy === "volunteer" ? "interview" : manner.device,
    assistedBy: sitting.assistedBy ?? "nobody",
    language: manner.language,
    lane: manner.lane,
    layout: "item-a-screen",
    ...(manner.way && { way: manner.way }),
    ...manner.answers(link, form.instrument, draft.data),
    opened: draft.opened,
    // A clock set back while the form was open must not make it end before it began.
    finished: finished < draft.opened ? draft.opened : finished,
  };
  return {
    id: draft.responseId,
    sitting: sitting.key,
    link: link.id,
    secret: link.secret,
    assignment: form.assignment,
    response,
    state: { kind: "waiting" },
  };
}
