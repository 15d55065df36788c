import { escaped, questionHtml } from "@kith/form";
import type { KeptLink, Place, Sitting } from "../keep/kept.ts";
import { blankSteps, placeOf, restBefore, type Step, stepAt } from "../sitting/steps.ts";
import { makeFilling } from "./filling.ts";
import { later, withLater } from "./load-later.ts";
import { message, paragraph } from "./message.ts";
import { buttonHtml, find, language, type Screen, show } from "./page.ts";
import { cup, letter } from "./pictures.ts";
import { type Say, sayIn } from "./words.ts";

/** Long enough to see what was chosen, short enough not to wait. */
const glance = 380;

/** The questions of a sitting, one a screen, then a break, then the button that sends. */
export function showQuestions(todo: {
  link: KeptLink;
  sitting: Sitting;
  change: (change: (kept: Sitting) => Sitting) => void;
  send: (onScreen: Record<string, unknown>[], notKept: Record<string, unknown>[]) => void;
  sentElsewhere: () => void;
  pause: (goOn: () => void) => void;
}): void {
  const { link, sitting, change } = todo;
  const filling = makeFilling(link, sitting, language);
  const child = link.opened.kind === "child";
  let place: Place | null = sitting.place;
  let rested = sitting.rested;
  let notKept = false;
  let clock: ReturnType<typeof setTimeout> | undefined;

  const goTo = (at: number) => {
    clearTimeout(clock);
    void later().then(
      ({ hush }) => hush(),
      () => undefined,
    );
    const to = placeOf(filling.steps(), at);
    place = to;
    change((kept) => ({ ...kept, place: to }));
    show(draw);
  };
  const draw = (say: Say): Screen => {
    const steps = filling.steps();
    const at = stepAt(steps, place);
    const step = steps[at];
    if (!rested && at === restBefore(steps)) return rest(say, at);
    return step ? ask(say, steps, at, step) : end(say, steps);
  };
  const rest = (say: Say, at: number): Screen =>
    message("rest", cup, say("restTitle"), paragraph(say(child ? "childRestText" : "restText")), {
      below: buttonHtml("back", "plain", say("back")) + buttonHtml("goOn", "main", say("goOn")),
      back: () => goTo(at - 1),
      doing: {
        back: () => goTo(at - 1),
        goOn: () => {
          rested = true;
          change((kept) => ({ ...kept, rested: true }));
          show(draw);
        },
      },
    });
  const end = (say: Say, steps: Step[]): Screen => {
    const blank = blankSteps(steps, filling.data());
    const back = () => goTo(steps.length - 1);
    return message(
      "send",
      letter,
      say("sendTitle"),
      paragraph(say(child ? "sendChildText" : "sendText")) + blankHtml(say, blank),
      {
        below: buttonHtml("back", "plain", say("back")) + buttonHtml("send", "main", say("send")),
        back,
        doing: { back, send: () => todo.send(filling.data(), filling.notKept()), blank: () => goTo(blank[0] ?? 0) },
      },
    );
  };
  const ask = (say: Say, steps: Step[], at: number, step: Step): Screen => {
    const question = filling.question(step);
    const instrument = link.opened.instruments[sitting.drafts[step.form]?.form.instrument ?? ""]?.instrument;
    const item = instrument?.items.find((one) => one.id === step.question);
    const has = () => filling.data()[step.form]?.[step.question];
    const back = at > 0 ? () => goTo(at - 1) : undefined;
    const next = () => {
      if (question.required && has() === undefined) return find("h1")?.focus();
      goTo(at + 1);
    };
    const chose = async (value: string, tapped: boolean) => {
      clearTimeout(clock);
      const keeping = filling.answer(step, value);
      const go = find('[data-do="next"]');
      if (go) {
        go.className = "main";
        go.textContent = say("next");
      }
      if (tapped) clock = setTimeout(next, glance);
      try {
        if ((await keeping) === null) {
          clearTimeout(clock);
          todo.sentElsewhere();
        }
        notKept = false;
      } catch {
        notKept = true;
      }
      showTrouble(notKept);
    };
    return {
      screen: "question",
      step: `${step.form}/${step.question}`,
      back,
      above: stripHtml(say, sitting) + progressHtml(say, steps, at),
      main: `${aloudHtml(say)}<div class="question" data-question="${escaped(step.question)}">${questionHtml(question, has())}</div>${sensitiveHtml(say, item?.sensitive !== undefined)}${troubleHtml(say, notKept)}<button type="button" class="quiet leave" data-do="pause">${escaped(say("pause"))}</button>`,
      below:
        (back ? buttonHtml("back", "plain", say("back")) : "") +
        buttonHtml("next", has() === undefined ? "plain" : "main", say(has() === undefined ? "skip" : "next")),
      doing: {
        back: () => back?.(),
        next,
        aloud: () => withLater(({ pressAloud }) => void pressAloud(instrument?.id ?? "")),
        pause: () => {
          clearTimeout(clock);
          todo.pause(() => show(draw));
        },
      },
      chose: (value, tapped) => void chose(value, tapped),
    };
  };
  show(draw);
}

/** How far, in words and as a thin line. The last question, which is never scored, is not counted. */
function progressHtml(say: Say, steps: readonly Step[], at: number): string {
  const scored = steps.filter((step) => step.scored).length;
  const words = at < scored ? say("progress", { at: at + 1, of: scored }) : say("lastQuestion");
  return `<div class="progress"><p class="progress-words" id="progress-words">${escaped(words)}</p><progress aria-labelledby="progress-words" max="${scored}" value="${Math.min(at, scored)}"></progress></div>`;
}

function stripHtml(say: Say, sitting: Sitting): string {
  return sitting.assistedBy === "volunteer" ? paragraph(say("interviewStrip"), "strip") : "";
}

function sensitiveHtml(say: Say, isSensitive: boolean): string {
  return isSensitive ? paragraph(say("sensitive"), "soft") : "";
}

function aloudHtml(say: Say): string {
  return `<div class="aloud"><button type="button" class="quiet" data-do="aloud" aria-pressed="false"><svg class="speaker" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M4 9h4l5-4v14l-5-4H4zM16 8.5a5 5 0 0 1 0 7M18.5 6a8.5 8.5 0 0 1 0 12"/></svg><span>${escaped(say("aloud"))}</span></button><p data-aloud role="status"></p></div>`;
}

function blankHtml(say: Say, blank: readonly number[]): string {
  if (blank.length === 0) return "";
  const words = paragraph(say("sendBlank", { count: blank.length }));
  return `<div class="note">${words}${buttonHtml("blank", "plain", say("sendBlankGo"))}</div>`;
}

function troubleHtml(say: Say, notKept: boolean): string {
  return `<p data-trouble${notKept ? ' class="note"' : ""} role="alert">${notKept ? escaped(say("notKeptNow")) : ""}</p>`;
}

function showTrouble(notKept: boolean): void {
  const place = find("[data-trouble]");
  if (!place) return;
  place.className = notKept ? "note" : "";
  place.textContent = notKept ? sayIn(language())("notKeptNow") : "";
}
