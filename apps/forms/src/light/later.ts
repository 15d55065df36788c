import { answerHtml, escaped } from "@kith/form";
import { piecesOnScreen } from "../aloud/pieces-on-screen.ts";
import { hush, readAloud } from "../aloud/read-aloud.ts";
import { everythingUnsent } from "../keep/hand-over.ts";
import type { KeptLink, Sending } from "../keep/kept.ts";
import { changeLink } from "../keep/links.ts";
import { refreshForms } from "../keep/sittings.ts";
import { openLink } from "../link/open-link.ts";
import { sayOtherRater } from "../send/other-rater.ts";
import { laterSayIn } from "./later-words.ts";
import { message, paragraph } from "./message.ts";
import { showOnlyHere } from "./only-here.ts";
import { buttonHtml, find, language, show } from "./page.ts";
import { cup, sprout } from "./pictures.ts";

export { hush, showOnlyHere };

/** For who reads the questions to somebody, on the phone or beside them: what to say first, and what not to do. */
export function showInterview(link: KeptLink, minutes: number, back: () => void, begin: () => void): void {
  show((_, language) => {
    const say = laterSayIn(language);
    const rules = (["interviewRule1", "interviewRule2", "interviewRule3"] as const).map(
      (rule) => `<li>${escaped(say(rule))}</li>`,
    );
    const script = [
      say("interviewScript1", { programme: link.opened.programme[language], minutes }),
      say("interviewScript2"),
      say("interviewScript3"),
    ].map((words) => paragraph(words));
    return {
      screen: "interview",
      back,
      main: `<div class="reading"><h1 tabindex="-1">${escaped(say("interviewTitle"))}</h1><ul>${rules.join("")}</ul><h2>${escaped(say("interviewScript"))}</h2><blockquote>${script.join("")}</blockquote>${paragraph(say("interviewNo"), "soft")}</div>`,
      below: buttonHtml("back", "plain", say("back")) + buttonHtml("begin", "main", say("interviewBegin")),
      doing: { back, begin },
    };
  });
}

/** Before a second round: two people's views must not be taken for one person's change of view. */
export function showSameRater(link: KeptLink, settled: (link: KeptLink) => void): void {
  const keep = async (known: KeptLink) => {
    const noted = await changeLink(known.id, (kept) => ({ ...kept, sameRater: true }));
    await refreshForms(noted);
    settled(noted);
  };
  const ask = () =>
    show((_, language) => {
      const say = laterSayIn(language);
      const rows = [
        { value: "yes", words: say("sameRaterYes"), beans: null, apart: false },
        { value: "no", words: say("sameRaterNoCaregiver"), beans: null, apart: false },
      ].map((row, at) => answerHtml(row, "same-rater", at, false));
      return {
        screen: "same-rater",
        main: `<div class="question">${paragraph(say("sameRaterText"), "stem")}<h1 class="item" id="item" tabindex="-1">${escaped(say("sameRaterTitle"))}</h1><div class="answers" role="radiogroup" aria-labelledby="item">${rows.join("")}</div></div>`,
        doing: {},
        chose: (value) => (value === "yes" ? void keep(link) : other(false)),
      };
    });
  const other = (notThere: boolean) =>
    show((_, language) => {
      const say = laterSayIn(language);
      const trouble = `<p${notThere ? ' class="note"' : ""} role="status">${notThere ? escaped(say("otherRaterOffline")) : ""}</p>`;
      return message("other-rater", sprout, say("otherRaterTitle"), paragraph(say("otherRaterText")) + trouble, {
        below: buttonHtml("change", "plain", say("changeAnswer")) + buttonHtml("begin", "main", say("otherRaterGo")),
        doing: { change: ask, begin: () => void begin() },
      });
    });
  const begin = async () => {
    find('[data-do="begin"]')?.setAttribute("disabled", "");
    const opening = (await sayOtherRater(link.secret)) ? await openLink(link.secret) : null;
    if (opening?.kind === "opened") await keep(opening.link);
    else other(true);
  };
  ask();
}

/** A stop anywhere: what is there is kept, and it may be carried on here or, once the server has it, at another device. */
export function showPause(child: boolean, goOn: () => void, elsewhere: () => Promise<boolean>): void {
  let state: "asked" | "trying" | "there" | "not-there" = "asked";
  const draw = () =>
    show((_, language) => {
      const say = laterSayIn(language);
      const told = state === "there" ? say("elsewhereThere") : state === "not-there" ? say("elsewhereNot") : "";
      const words = paragraph(say(child ? "pauseChildText" : "pauseText"));
      const carry = child ? "" : buttonHtml("elsewhere", "plain", say("elsewhere"), state === "trying");
      const note = `<p${told ? ' class="note"' : ""} role="status" data-elsewhere="${state}">${escaped(told)}</p>`;
      return message("pause", cup, say("pauseTitle"), words + carry + note, {
        below: buttonHtml("goOn", "main", say("goOn")),
        back: goOn,
        doing: { goOn, elsewhere: () => void carryOn() },
      });
    });
  const carryOn = async () => {
    state = "trying";
    draw();
    state = (await elsewhere()) ? "there" : "not-there";
    draw();
  };
  draw();
}

/** Reads the question and its answers aloud, or stops; says plainly when this device cannot. */
export async function pressAloud(instrument: string): Promise<void> {
  const button = find('[data-do="aloud"]');
  const words = button?.querySelector("span");
  const say = laterSayIn(language());
  if (button?.getAttribute("aria-pressed") === "true") return hush();
  button?.setAttribute("aria-pressed", "true");
  if (words) words.textContent = say("aloudStop");
  const could = await readAloud(piecesOnScreen(document, instrument), language());
  button?.setAttribute("aria-pressed", "false");
  if (words) words.textContent = say("aloud");
  const place = button?.isConnected ? find("[data-aloud]") : null;
  if (!place) return;
  place.className = could ? "" : "note";
  place.textContent = could ? "" : say("aloudCannot");
}

/** Saves what is not sent yet as a file, to be carried to a device with a network. Its name says nothing of anybody. */
export async function saveCopy(onlyHere: readonly Sending[] = []): Promise<void> {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(await everythingUnsent(onlyHere))], { type: "application/json" }),
  );
  const anchor = document.createElement("a");
  anchor.href = address;
  anchor.download = "kith-not-sent.json";
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  const place = find("[data-saved]");
  if (place) place.textContent = laterSayIn(language())("saveCopyDone");
}
