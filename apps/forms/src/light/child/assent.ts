import { escaped } from "@kith/form";
import { factsOf } from "../../keep/facts.ts";
import type { KeptLink, Sitting } from "../../keep/kept.ts";
import { minutesFor } from "../../sitting/steps.ts";
import type { Greeting } from "../first-screens.ts";
import { paragraph } from "../message.ts";
import type { ChildPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** What a child hears before anything is asked, and may say no to as easily as yes. */
export function assent(link: KeptLink, sitting: Sitting): Greeting {
  return (language) => {
    const say = sayIn<ChildPhrase>(language);
    const minutes = minutesFor(sitting.drafts.map((draft) => factsOf(link, draft.form.instrument)));
    const words = [
      paragraph(say("assent1", { minutes })),
      paragraph(say("assent2")),
      paragraph(say("assent3")),
      paragraph(say("assentQuestion"), "strong"),
      paragraph(say("forWorker", { child: sitting.child }), "soft"),
    ];
    return {
      html: `<h1 tabindex="-1">${escaped(say("childHello"))}</h1>${words.join("")}`,
      no: say("childNotToday"),
      yes: say("childStart"),
    };
  };
}
