import { answerHtml, type CompiledForm, type CompiledQuestion, escaped, fieldsetHtml } from "@kith/form";
import type { Instrument } from "@kith/instrument";
import type { FormToFill, OpenedLink } from "../../../api/index.ts";
import { hiddenHtml, submitHtml } from "./page.ts";
import { type Say, sayIn } from "./say.ts";

/** Who fills it in beside the one who answers, in the order in which it is asked. */
export const helpers = ["nobody", "volunteer", "family", "child"] as const;

/** One whole form on one long page: first what it is for, then every question, the one about safety last, then the button that sends. */
export function formHtml(asked: {
  opened: OpenedLink;
  form: FormToFill;
  instrument: Instrument;
  compiled: CompiledForm;
  hidden: Record<string, string>;
}): string {
  const { opened, form, instrument, compiled } = asked;
  const say = sayIn(compiled.language);
  const unscored = new Set(instrument.unscoredItems.map((item) => item.id));
  const scored = compiled.questions.filter((question) => !unscored.has(question.name));
  const last = compiled.questions.filter((question) => unscored.has(question.name));
  const half = scored.length >= 16 ? Math.floor(scored.length / 2) : -1;
  const questions = scored.map((question, at) => {
    const rest = at === half ? `<p class="note">${escaped(say("rest"))}</p>` : "";
    return rest + questionWith(say, say("progress", { at: at + 1, of: scored.length }), question);
  });
  return `<form method="post" action="/f/plain/send">${hiddenHtml(asked.hidden)}
${helloHtml(say, opened, form, instrument, compiled)}
<p class="note">${escaped(say("notKept"))}</p>
${form.informant === "caregiver" ? assistedHtml(say) : ""}
${questions.join("\n")}
${last.map((question) => questionWith(say, say("lastQuestion"), question)).join("\n")}
<p>${escaped(say("sendText"))}</p>
${submitHtml(say("send"))}</form>`;
}

function questionWith(say: Say, above: string, question: CompiledQuestion): string {
  const only = question.showIf ? `<p class="soft">${escaped(say("onlyIf"))}</p>` : "";
  return `<p class="progress-words">${escaped(above)}</p>${only}${fieldsetHtml(question, `a.${question.name}`, null)}`;
}

function helloHtml(
  say: Say,
  opened: OpenedLink,
  form: FormToFill,
  instrument: Instrument,
  compiled: CompiledForm,
): string {
  if (form.informant === "child") {
    const own = opened.assents?.[form.wave]?.words[compiled.language];
    return `<h1>${escaped(say("childHello"))}</h1><p>${escaped(own ?? say("childAssent"))}</p>`;
  }
  const minutes = Math.max(1, Math.round(instrument.items.length / 3));
  const facts = [
    say("whichChild", { child: form.child }),
    say("whoAsks", { programme: opened.programme[compiled.language] }),
    say("whatFor"),
    say("howLong", { minutes, count: instrument.items.length }),
    say("whoSees"),
  ];
  return `<h1>${escaped(say("caregiverHello"))}</h1><p class="strong">${escaped(say("noRightOrWrong"))}</p>
${facts.map((fact) => `<p>${escaped(fact)}</p>`).join("")}<p>${escaped(say("agree"))}</p>`;
}

function assistedHtml(say: Say): string {
  const rows = helpers.map((helper, at) =>
    answerHtml({ value: helper, words: say(helper), beans: null, apart: false }, "assistedBy", at, false),
  );
  return `<fieldset class="question"><legend><span class="item">${escaped(say("assistedTitle"))}</span></legend><div class="answers">${rows.join("")}</div></fieldset>`;
}
