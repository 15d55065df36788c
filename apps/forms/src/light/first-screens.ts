import { answerHtml, escaped } from "@kith/form";
import type { Instrument } from "@kith/instrument";
import type { AssistedBy, KeptLink, Sitting } from "../keep/kept.ts";
import { keepSettings } from "../keep/settings.ts";
import { minutesFor } from "../sitting/steps.ts";
import { message, paragraph } from "./message.ts";
import { buttonHtml, currentSettings, type Draw, find, type Screen, show } from "./page.ts";
import { sprout } from "./pictures.ts";
import type { LightPhrase, Say } from "./words.ts";

/** What anyone should know before the first question; to start is to agree, and not to is as easy. */
export function showWelcome(link: KeptLink, sitting: Sitting, toLarge: () => void, agree: () => void): void {
  const instruments = sitting.drafts.flatMap(
    (draft) => link.opened.instruments[draft.form.instrument]?.instrument ?? [],
  );
  const child = link.opened.kind === "child";
  const draw: Draw = (say, language) => ({
    screen: "welcome",
    even: child,
    main: `<div class="reading">${
      child
        ? assentHtml(say, instruments, sitting.child)
        : helloHtml(say, instruments, sitting.child, link.opened.programme[language])
    }</div>${child ? "" : twoStepsHtml(say)}<p class="soft" role="status" data-offline-ready="true">${escaped(say("readyOffline"))}</p>`,
    below:
      buttonHtml("decline", "plain", say(child ? "childNotToday" : "notToday")) +
      buttonHtml("agree", "main", say(child ? "childStart" : "start")),
    doing: { agree, decline: () => show(notToday), twoSteps: () => void askInTwoSteps(toLarge) },
  });
  const notToday: Draw = (say) =>
    message("not-today", sprout, say("notTodayTitle"), paragraph(say(child ? "handBack" : "notTodayText")), {
      below: buttonHtml("back", "plain", say("backToStart")),
      back: () => show(draw),
      doing: { back: () => show(draw) },
    });
  show(draw);
}

/** Asking in two steps is SurveyJS's; who wants it waits for that once. */
async function askInTwoSteps(toLarge: () => void): Promise<void> {
  await keepSettings({ ...currentSettings(), twoSteps: true });
  toLarge();
}

function twoStepsHtml(say: Say): string {
  return `<div class="two-steps"><button type="button" class="quiet" aria-pressed="false" data-do="twoSteps">${escaped(say("twoSteps"))}</button>${paragraph(say("twoStepsHelp"), "soft")}</div>`;
}

function assentHtml(say: Say, instruments: readonly Instrument[], child: string): string {
  return `<h1 tabindex="-1">${escaped(say("childHello"))}</h1>${[
    paragraph(say("assent1", { minutes: minutesFor(instruments) })),
    paragraph(say("assent2")),
    paragraph(say("assent3")),
    paragraph(say("assentQuestion"), "strong"),
    paragraph(say("forWorker", { child }), "soft"),
  ].join("")}`;
}

function helloHtml(say: Say, instruments: readonly Instrument[], child: string, programme: string): string {
  const minutes = minutesFor(instruments);
  const count = instruments.reduce((sum, instrument) => sum + instrument.items.length, 0);
  const facts: [LightPhrase, string][] = [
    ["whichChild", say("whichChildText", { child })],
    ["whoAsks", say("whoAsksText", { programme })],
    ["whatFor", say("whatForText")],
    ["howLong", say("howLongText", { minutes, count })],
    ["whoSees", say("whoSeesText")],
  ];
  const list = facts.map(([what, words]) => `<dt>${escaped(say(what))}</dt><dd>${escaped(words)}</dd>`).join("");
  return `<h1 tabindex="-1">${escaped(say("caregiverHello"))}</h1>${paragraph(say("noRightOrWrong"), "strong")}<dl class="facts">${list}</dl>${paragraph(say("agreeText"))}`;
}

/** Who holds the phone beside the one who answers, because an answer read out by the child is not the same answer. */
export function showAssisted(back: () => void, answer: (assistedBy: AssistedBy) => void): void {
  const choices: { value: AssistedBy; words: LightPhrase; note: LightPhrase | null }[] = [
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

/** One question about noodles, to learn how the beans work. Its answer is kept nowhere. */
export function showPractice(back: () => void, done: () => void): void {
  let chosen: string | undefined;
  show((say) => {
    const amounts = (["practice0", "practice1", "practice2", "practice3", "practice4"] as const).map(
      (phrase, beans) => ({
        value: phrase,
        words: say(phrase),
        beans,
        apart: false,
      }),
    );
    const rows = [...amounts, { value: "prefer-not", words: say("preferNot"), beans: null, apart: true }];
    const asked = { stem: say("practiceStem"), title: say("practiceTitle"), rows, chosen };
    const screen = ownQuestion(say, "practice", asked, back, done, {
      note: () => (chosen ? say("practiceGood") : ""),
      choose: (value) => {
        chosen = value;
      },
    });
    return { ...screen, above: `<div class="progress">${paragraph(say("practiceLabel"), "progress-words")}</div>` };
  });
}

type Asked = {
  stem?: string;
  title: string;
  rows: { value: string; words: string; beans: number | null; apart: boolean }[];
  chosen: string | undefined;
};

/** A question of the page's own, which is no part of any instrument, with answers that look like all others. */
function ownQuestion(
  say: Say,
  name: string,
  asked: Asked,
  back: () => void,
  next: () => void,
  own: { note: () => string; choose: (value: string) => void },
): Screen {
  const stem = asked.stem ? paragraph(asked.stem, "stem") : "";
  const rows = asked.rows.map((row, at) => answerHtml(row, name, at, row.value === asked.chosen)).join("");
  const note = own.note();
  return {
    screen: name,
    back,
    main: `<div class="question">${stem}<h1 class="item" id="item" tabindex="-1">${escaped(asked.title)}</h1><div class="answers" role="radiogroup" aria-labelledby="item">${rows}</div></div><p data-note${note ? ' class="note"' : ""} role="status">${escaped(note)}</p>`,
    below:
      buttonHtml("back", "plain", say("back")) + buttonHtml("next", "main", say("next"), asked.chosen === undefined),
    doing: { back, next },
    chose: (value) => {
      own.choose(value);
      find('[data-do="next"]')?.removeAttribute("disabled");
      const place = find("[data-note]");
      if (!place) return;
      place.textContent = own.note();
      place.className = own.note() ? "note" : "";
    },
  };
}
