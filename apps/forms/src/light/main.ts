import "./old-browsers.ts";
import "@kith/look/look.css";
import "../look/frame.css";
import "../look/answers.css";
import "../look/screens.css";
import "./light.css";
import { keptSettings } from "../keep/settings.ts";
import { keepForOffline } from "./keep-for-offline.ts";
import { message, paragraph } from "./message.ts";
import { beginOpening, startOpening } from "./opening.ts";
import { buttonHtml, setUpPage, show } from "./page.ts";
import { stone } from "./pictures.ts";
import { isLargeLaneWanted } from "./which-lane.ts";

const place = document.getElementById("form");
if (!place) throw new TypeError("main requires an element called form");

/** Wide screens go to SurveyJS at once; a phone begins with the light page. */
if (matchMedia("(min-width: 40rem)").matches || isLargeLaneWanted()) handOver();
else void startLight(place);

/** Without a place to keep answers nothing begins: no one should answer 24 questions and lose them. */
async function startLight(element: HTMLElement): Promise<void> {
  try {
    const begun = beginOpening();
    setUpPage(element, await keptSettings());
    await startOpening(begun, handOver);
    void keepForOffline(false);
    navigator.storage?.persist?.().catch(() => false);
  } catch {
    setUpPage(element, { language: null, elder: false });
    show((say) => message("not-kept", stone, say("notKeptTitle"), paragraph(say("notKeptHelp")), { doing: {} }));
  }
}

/** The SurveyJS lane takes over the page; what was opened is kept, and it finds it there. */
function handOver(): void {
  void keepForOffline(true);
  import("../main.tsx").catch(() => {
    if (place) setUpPage(place, { language: null, elder: false });
    show((say) =>
      message("part-missing", stone, say("partMissingTitle"), paragraph(say("partMissingHelp")), {
        below: buttonHtml("again", "main", say("tryAgain")),
        doing: { again: () => location.reload() },
      }),
    );
  });
}
