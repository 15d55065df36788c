import { escaped } from "@kith/form";
import type { Language } from "@kith/instrument";
import { factsOf } from "../keep/facts.ts";
import type { AssistedBy, KeptLink, Sitting } from "../keep/kept.ts";
import { keepSettings } from "../keep/settings.ts";
import { minutesFor } from "../sitting/steps.ts";
import { isReady, whenReady, withLater } from "./load-later.ts";
import { paragraph } from "./message.ts";
import { ownQuestion } from "./own-question.ts";
import { buttonHtml, currentSettings, type Draw, find, language, show } from "./page.ts";
import type { FirstPhrase } from "./words/phrases.ts";
import { type Say, sayIn } from "./words/say.ts";

/** The first words to a person, and the two buttons under them. */
export type Greeting = (language: Language) => { html: string; no: string; yes: string };

/** What anyone should know before the first question; to start is to agree, and not to is as easy. */
export function showWelcome(child: boolean, greeting: Greeting, toLarge: () => void, agree: () => void): void {
  const draw: Draw = (say, language) => {
    const { html, no, yes } = greeting(language);
    return {
      screen: "welcome",
      even: child,
      main: `<div class="reading">${html}</div>${child ? "" : twoStepsHtml(say)}${readyHtml(say)}`,
      below: buttonHtml("decline", "plain", no) + buttonHtml("agree", "main", yes),
      doing: { agree, decline: notToday, twoSteps: () => void askInTwoSteps(toLarge) },
    };
  };
  const notToday = () => withLater((part) => part.showNotToday(child, () => show(draw)));
  show(draw);
  whenReady(() => {
    const place = find("[data-offline-ready]");
    if (!place) return;
    place.dataset.offlineReady = "true";
    place.textContent = sayIn(language())("readyOffline");
  });
}

/** Said only once everything is here that the form needs without a network. */
function readyHtml(say: Say): string {
  return `<p class="soft" role="status" data-offline-ready="${isReady()}">${isReady() ? escaped(say("readyOffline")) : ""}</p>`;
}

/** Asking in two steps is SurveyJS's; who wants it waits for that once. */
async function askInTwoSteps(toLarge: () => void): Promise<void> {
  await keepSettings({ ...currentSettings(), twoSteps: true });
  toLarge();
}

function twoStepsHtml(say: Say): string {
  return `<div class="two-steps"><button type="button" class="quiet" aria-pressed="false" data-do="twoSteps">${escaped(say("twoSteps"))}</button>${paragraph(say("twoStepsHelp"), "soft")}</div>`;
}

/** To a caregiver: who asks, what for, how long, and who will see it. */
export function hello(link: KeptLink, sitting: Sitting): Greeting {
  const forms = sitting.drafts.map((draft) => factsOf(link, draft.form.instrument));
  const minutes = minutesFor(forms);
  const count = forms.reduce((sum, form) => sum + form.count, 0);
  return (language) => {
    const say = sayIn(language);
    const facts: [FirstPhrase, string][] = [
      ["whichChild", say("whichChildText", { child: sitting.child })],
      ["whoAsks", say("whoAsksText", { programme: link.opened.programme[language] })],
      ["whatFor", say("whatForText")],
      ["howLong", say("howLongText", { minutes, count })],
      ["whoSees", say("whoSeesText")],
    ];
    const list = facts.map(([what, words]) => `<dt>${escaped(say(what))}</dt><dd>${escaped(words)}</dd>`).join("");
    return {
      html: `<h1 tabindex="-1">${escaped(say("caregiverHello"))}</h1>${paragraph(say("noRightOrWrong"), "strong")}<dl class="facts">${list}</dl>${paragraph(say("agreeText"))}`,
      no: say("notToday"),
      yes: say("start"),
    };
  };
}

/** Who holds the phone beside the one who answers, because an answer read out by the child is not the same answer. */
export function showAssisted(back: () => void, answer: (assistedBy: AssistedBy) => void): void {
  const choices: { value: AssistedBy; words: FirstPhrase; note: FirstPhrase | null }[] = [
    { value: "nobody", words: "assistedSelf", note: null },
    { value: "volunteer", words: "assistedVolunteer", note: "assistedVolunteerNote" },
    { value: "family", words: "assistedFamily", note: "assistedFamilyNote" },
    { value: "child", words: "assistedChild", note: "assistedChildNote" },
  ];
  let chosen: (typeof choices)[number] | undefined;
  show((say) => {
    const rows = choices.map((one) => ({ value: one.value, words: say(one.words), beans: null, apart: false }));
    return ownQuestion(
      say,
      "assisted",
      { title: say("assistedTitle"), rows, chosen: chosen?.value },
      back,
      () => chosen && answer(chosen.value),
      {
        note: () => (chosen?.note ? say(chosen.note) : ""),
        choose: (value) => {
          chosen = choices.find((one) => one.value === value);
        },
      },
    );
  });
}
