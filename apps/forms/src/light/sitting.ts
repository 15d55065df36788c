import type { KeptLink, Sitting } from "../keep/kept.ts";
import { changeSitting, openSitting, sittingKey } from "../keep/sittings.ts";
import { finishSitting } from "../send/finish-sitting.ts";
import { showEnd } from "./end.ts";
import { showAssisted, showPractice, showWelcome } from "./first-screens.ts";
import { language } from "./page.ts";
import type { Post } from "./post.ts";
import { showQuestions } from "./questions.ts";

/** One person's way through the forms behind a link, from the first words to the receipt. */
export async function showSitting(
  link: KeptLink,
  post: Post,
  todo: { anew: (child: string) => void; ended: () => void },
): Promise<void> {
  const child = link.opened.forms[0]?.child ?? "";
  const key = sittingKey(link, child);
  const end = () => showEnd(link, child, post, { anew: () => todo.anew(child), ended: todo.ended });
  const change = (how: (kept: Sitting) => Sitting) => void changeSitting(key, how).catch(() => undefined);
  const changeAndGoOn = (how: (kept: Sitting) => Sitting) => {
    changeSitting(key, how).then(next, () => undefined);
  };
  const notAgreed = () => changeAndGoOn((kept) => ({ ...kept, agreed: false }));
  const send = async (onScreen: Record<string, unknown>[]) => {
    await finishSitting(key, { language: language(), device: "phone", lane: "light" }, onScreen);
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
    const { kind } = link.opened;
    if (!sitting.agreed) {
      showWelcome(link, sitting, () => changeAndGoOn((kept) => ({ ...kept, agreed: true })));
    } else if (kind === "caregiver" && sitting.assistedBy === null) {
      showAssisted(notAgreed, (assistedBy) => changeAndGoOn((kept) => ({ ...kept, assistedBy })));
    } else if (kind === "child" && !sitting.practised) {
      showPractice(notAgreed, () => changeAndGoOn((kept) => ({ ...kept, practised: true })));
    } else {
      showQuestions({ link, sitting, change, send: (onScreen) => void send(onScreen), sentElsewhere });
    }
  };
  next(await openSitting(link, child));
}
