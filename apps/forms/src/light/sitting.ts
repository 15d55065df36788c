import { asksForRater } from "../class-list/asks-for-rater.ts";
import type { KeptLink, Sitting } from "../keep/kept.ts";
import { changeSitting, openSitting, sittingKey } from "../keep/sittings.ts";
import { carryElsewhere } from "../send/carry-elsewhere.ts";
import { finishSitting, sendingsOf } from "../send/finish-sitting.ts";
import { minutesFor } from "../sitting/steps.ts";
import { showEnd } from "./end.ts";
import { showAssisted, showPractice, showWelcome } from "./first-screens.ts";
import { later, withLater } from "./load-later.ts";
import { language } from "./page.ts";
import type { Post } from "./post.ts";
import { showQuestions } from "./questions.ts";

/** One person's way through the forms behind a link, from the first words to the receipt. */
export async function showSitting(
  link: KeptLink,
  post: Post,
  todo: { anew: (child: string) => void; relink: (link: KeptLink) => void; toLarge: () => void; ended: () => void },
): Promise<void> {
  const child = link.opened.forms[0]?.child ?? "";
  const key = sittingKey(link, child);
  const end = () => showEnd(link, child, post, { anew: () => todo.anew(child), ended: todo.ended });
  const change = (how: (kept: Sitting) => Sitting) => void changeSitting(key, how).catch(() => undefined);
  // The next screen does not wait for the disk; only a sitting that was sent meanwhile, from another window, calls it back.
  const changeAndGoOn = (sitting: Sitting, how: (kept: Sitting) => Sitting) => {
    goOn(how(sitting));
    changeSitting(key, how).then(
      (kept) => kept === null && sentElsewhere(),
      () => undefined,
    );
  };
  const send = async (sitting: Sitting, onScreen: Record<string, unknown>[], notKept: Record<string, unknown>[]) => {
    const manner = { language: language(), device: "phone", lane: "light", way: { steps: "one" } } as const;
    try {
      await finishSitting(key, manner, onScreen, notKept);
    } catch {
      // The device takes no more: the page holds on to the forms and sends them itself.
      const sendings = sendingsOf(link, sitting, manner, onScreen);
      return withLater((part) => part.showOnlyHere(link, child, sendings, (left) => void part.saveCopy(left)));
    }
    await post.now();
    end();
  };
  const sentElsewhere = () => {
    void post.now().then(end);
  };
  const next = (sitting: Sitting | null): void => {
    if (sitting === null) end();
    else goOn(sitting);
  };
  const goOn = (sitting: Sitting): void => {
    const notAgreed = () => changeAndGoOn(sitting, (kept) => ({ ...kept, agreed: false }));
    const { kind } = link.opened;
    const begun = sitting.drafts.some((draft) => Object.keys(draft.data).length > 0);
    if (!sitting.agreed) {
      showWelcome(link, sitting, todo.toLarge, () => changeAndGoOn(sitting, (kept) => ({ ...kept, agreed: true })));
    } else if (asksForRater(link, begun)) {
      // Who asks, and what for, is said before anything is asked.
      withLater(({ showSameRater }) => showSameRater(link, todo.relink));
    } else if (kind === "caregiver" && sitting.assistedBy === null) {
      showAssisted(notAgreed, (assistedBy) => changeAndGoOn(sitting, (kept) => ({ ...kept, assistedBy })));
    } else if (kind === "child" && !sitting.practised) {
      showPractice(notAgreed, () => changeAndGoOn(sitting, (kept) => ({ ...kept, practised: true })));
    } else if (sitting.assistedBy === "volunteer" && sitting.scripted !== true) {
      const instruments = sitting.drafts.flatMap(
        (draft) => link.opened.instruments[draft.form.instrument]?.instrument ?? [],
      );
      const back = () => changeAndGoOn(sitting, (kept) => ({ ...kept, assistedBy: null }));
      const begin = () => changeAndGoOn(sitting, (kept) => ({ ...kept, scripted: true }));
      withLater(({ showInterview }) => showInterview(link, minutesFor(instruments), back, begin));
    } else {
      const pause = (goOn: () => void) =>
        withLater(({ showPause }) => showPause(kind === "child", goOn, () => carryElsewhere(link.secret, key, child)));
      showQuestions({
        link,
        sitting,
        change,
        send: (onScreen, notKept) => void send(sitting, onScreen, notKept),
        sentElsewhere,
        pause,
      });
    }
  };
  next(await openSitting(link, child));
  later().catch(() => undefined);
}
