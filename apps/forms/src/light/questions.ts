import { escaped, questionHtml } from "@kith/form";
import type { KeptLink, Place, Sitting } from "../keep/kept.ts";
import { blankSteps, placeOf, restBefore, type Step, stepAt } from "../sitting/steps.ts";
import { lightFormOf, makeFilling } from "./filling.ts";
import { withLater } from "./load-later.ts";
import { paragraph } from "./message.ts";
import { buttonHtml, find, language, type Screen, show } from "./page.ts";
import { type Say, sayIn } from "./words/say.ts";

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
    const to = placeOf(filling.steps(), at);
    place = to;
    change((kept) => ({ ...kept, place: to }));
    showHere();
  };
  /** A question, the break before one, or the button that sends: wherever the person is. */
  const showHere = () => {
    const steps = filling.steps();
    const at = stepAt(steps, place);
    const back = () => goTo(at - 1);
    if (!rested && at === restBefore(steps)) {
      const goOn = () => {
        rested = true;
        change((kept) => ({ ...kept, rested: true }));
        showHere();
      };
      return withLater((part) => part.showRest(child, back, goOn));
    }
    if (steps[at]) return show(draw);
    const blank = blankSteps(steps, filling.data());
    withLater((part) =>
      part.showSend(child, blank.length, {
        back,
        send: () => todo.send(filling.data(), filling.notKept()),
        blank: () => goTo(blank[0] ?? 0),
      }),
    );
  };
  const draw = (say: Say): Screen => {
    const steps = filling.steps();
    const at = stepAt(steps, place);
    const step = steps[at];
    if (!step) throw new TypeError("draw requires a place at a question");
    return ask(say, steps, at, step);
  };
  const ask = (say: Say, steps: Step[], at: number, step: Step): Screen => {
    const question = filling.question(step);
    const { id, sensitive } = lightFormOf(link, sitting.drafts[step.form]?.form.instrument ?? "");
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
      main: `<div class="question" data-question="${escaped(step.question)}" data-form="${escaped(id)}">${questionHtml(question, has())}</div>${sensitiveHtml(say, sensitive.includes(step.question))}${troubleHtml(say, notKept)}<button type="button" class="quiet leave" data-do="pause">${escaped(say("pause"))}</button>`,
      below:
        (back ? buttonHtml("back", "plain", say("back")) : "") +
        buttonHtml("next", has() === undefined ? "plain" : "main", say(has() === undefined ? "skip" : "next")),
      doing: {
        back: () => back?.(),
        next,
        pause: () => {
          clearTimeout(clock);
          todo.pause(showHere);
        },
      },
      chose: (value, tapped) => void chose(value, tapped),
    };
  };
  showHere();
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

function troubleHtml(say: Say, notKept: boolean): string {
  return `<p data-trouble${notKept ? ' class="note"' : ""} role="alert">${notKept ? escaped(say("notKeptNow")) : ""}</p>`;
}

function showTrouble(notKept: boolean): void {
  const place = find("[data-trouble]");
  if (!place) return;
  place.className = notKept ? "note" : "";
  place.textContent = notKept ? sayIn(language())("notKeptNow") : "";
}
