import { asksForRater } from "../class-list/asks-for-rater.ts";
import { factsOf } from "../keep/facts.ts";
import type { KeptLink, Sitting } from "../keep/kept.ts";
import { changeSitting, openSitting, sittingKey } from "../keep/sittings.ts";
import { minutesFor } from "../sitting/steps.ts";
import { hello, showAssisted, showWelcome } from "./first-screens.ts";
import { withLater } from "./load-later.ts";
import { needPart, withPart } from "./load-part.ts";
import { showQuestions } from "./questions.ts";

/** One person's way through the forms behind a link, from the first words to the receipt. */
export async function showSitting(
  link: KeptLink,
  todo: { anew: (child: string) => void; relink: (link: KeptLink) => void; toLarge: () => void; ended: () => void },
): Promise<void> {
  const child = link.opened.forms[0]?.child ?? "";
  const key = sittingKey(link, child);
  const end = () =>
    withLater((part) => void part.showEnd(link, child, { anew: () => todo.anew(child), ended: todo.ended }));
  const change = (how: (kept: Sitting) => Sitting) => void changeSitting(key, how).catch(() => undefined);
  // The next screen does not wait for the disk; only a sitting that was sent meanwhile, from another window, calls it back.
  const changeAndGoOn = (sitting: Sitting, how: (kept: Sitting) => Sitting) => {
    goOn(how(sitting));
    changeSitting(key, how).then(
      (kept) => kept === null && sentElsewhere(),
      () => undefined,
    );
  };
  const sentElsewhere = () => withLater((part) => void part.beginPost().then((post) => post.now().then(end)));
  const next = (sitting: Sitting | null): void => {
    if (sitting === null) end();
    else goOn(sitting);
  };
  const goOn = (sitting: Sitting): void => {
    const notAgreed = () => changeAndGoOn(sitting, (kept) => ({ ...kept, agreed: false }));
    const { kind } = link.opened;
    const begun = sitting.drafts.some((draft) => Object.keys(draft.data).length > 0);
    if (!sitting.agreed) {
      const agree = () => changeAndGoOn(sitting, (kept) => ({ ...kept, agreed: true }));
      if (asksForRater(link, begun)) needPart(otherRater);
      if (kind === "child")
        withPart(forChild, ({ assent }) => showWelcome(true, assent(link, sitting), todo.toLarge, agree));
      else showWelcome(false, hello(link, sitting), todo.toLarge, agree);
    } else if (asksForRater(link, begun)) {
      // Who asks, and what for, is said before anything is asked.
      withPart(otherRater, ({ showSameRater }) => showSameRater(link, todo.relink));
    } else if (kind === "caregiver" && sitting.assistedBy === null) {
      showAssisted(notAgreed, (assistedBy) => changeAndGoOn(sitting, (kept) => ({ ...kept, assistedBy })));
    } else if (kind === "child" && !sitting.practised) {
      const practised = () => changeAndGoOn(sitting, (kept) => ({ ...kept, practised: true }));
      withPart(forChild, ({ showPractice }) => showPractice(notAgreed, practised));
    } else if (sitting.assistedBy === "volunteer" && sitting.scripted !== true) {
      const minutes = minutesFor(sitting.drafts.map((draft) => factsOf(link, draft.form.instrument)));
      const back = () => changeAndGoOn(sitting, (kept) => ({ ...kept, assistedBy: null }));
      const begin = () => changeAndGoOn(sitting, (kept) => ({ ...kept, scripted: true }));
      withLater(({ showInterview }) => showInterview(link, minutes, back, begin));
    } else {
      const pause = (goOn: () => void) =>
        withLater(({ showPause, carryElsewhere }) =>
          showPause(kind === "child", goOn, () => carryElsewhere(link.secret, key, child)),
        );
      showQuestions({
        link,
        sitting,
        change,
        send: (onScreen, notKept) => withLater((part) => void part.sendSitting(link, sitting, onScreen, notKept, end)),
        sentElsewhere,
        pause,
      });
    }
  };
  const begun = await openSitting(link, child);
  // What a child reads comes with a part of its own, and is wanted on every screen.
  if (link.opened.kind === "child") withPart(forChild, () => next(begun));
  else next(begun);
}

const otherRater = { name: "other-rater", load: () => import("./other-rater/other-rater.ts") };
const forChild = { name: "child", load: () => import("./child/child.ts") };
