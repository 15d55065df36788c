import { escaped } from "@kith/form";
import type { KeptLink } from "../../keep/kept.ts";
import { paragraph } from "../message.ts";
import { buttonHtml, show } from "../page.ts";
import type { LaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** For who reads the questions to somebody, on the phone or beside them: what to say first, and what not to do. */
export function showInterview(link: KeptLink, minutes: number, back: () => void, begin: () => void): void {
  show((_, language) => {
    const say = sayIn<LaterPhrase>(language);
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
      below: buttonHtml("back", "plain", say("goBack")) + buttonHtml("begin", "main", say("interviewBegin")),
      doing: { back, begin },
    };
  });
}
