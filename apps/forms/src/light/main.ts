import "./old-browsers.ts";
import "@kith/look/look.css";
import "../look/frame.css";
import "../look/answers.css";
import "../look/screens.css";
import "./light.css";
import { keptSettings } from "../keep/settings.ts";
import { keepForOffline } from "./keep-for-offline.ts";
import { later, showPartMissing, withLater } from "./load-later.ts";
import { message, paragraph } from "./message.ts";
import { beginOpening, startOpening } from "./opening.ts";
import { doEverywhere, setUpPage, show } from "./page.ts";
import { stone } from "./pictures.ts";
import { isLargeLaneWanted } from "./which-lane.ts";
import { needWords } from "./words/say.ts";

const place = document.getElementById("form");
if (!place) throw new TypeError("main requires an element called form");

doEverywhere("aloud", () => withLater((part) => void part.pressAloud()));

/** Wide screens go to SurveyJS at once; a phone begins with the light page. */
if (matchMedia("(min-width: 40rem)").matches || isLargeLaneWanted()) handOver();
else void startLight(place);

/** Without a place to keep answers nothing begins: no one should answer 24 questions and lose them. */
async function startLight(element: HTMLElement): Promise<void> {
  try {
    const begun = beginOpening();
    const settings = await keptSettings();
    await needWords(settings.language ?? "zh-CN").catch(() => undefined);
    setUpPage(element, settings);
    await startOpening(begun, handOver);
    afterPaint(() => void bringTheRest());
  } catch {
    setUpPage(element, { language: null, elder: false });
    show((say) => message("not-kept", stone, say("notKeptTitle"), paragraph(say("notKeptHelp")), { doing: {} }));
  }
}

/** While the first screen is read: what is needed later, then this device's own copy of it all; what waits is sent. */
async function bringTheRest(): Promise<void> {
  try {
    await (await later()).beginPost();
    // The other language is there before anyone is without a network, also in a chat app that has no service worker.
    await needWords("en");
  } catch {
    addEventListener("online", () => void bringTheRest(), { once: true });
    return;
  }
  await keepForOffline();
  await navigator.storage?.persist?.().catch(() => false);
}

function afterPaint(then: () => void): void {
  requestAnimationFrame(() => setTimeout(then, 0));
}

/** The SurveyJS lane takes over the page; what was opened is kept, and it finds it there. */
function handOver(): void {
  void keepForOffline("large");
  import("../main.tsx")
    .then((large) => large.started)
    .catch(() => {
      if (place) setUpPage(place, { language: null, elder: false });
      showPartMissing();
    });
}
