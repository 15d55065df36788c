import { answerHtml, escaped } from "@kith/form";
import type { KeptLink } from "../../keep/kept.ts";
import { changeLink } from "../../keep/links.ts";
import { refreshForms } from "../../keep/refresh-forms.ts";
import { openLink } from "../../link/open-link.ts";
import { sayOtherRater } from "../../send/other-rater.ts";
import { message, paragraph } from "../message.ts";
import { buttonHtml, find, show } from "../page.ts";
import { sprout } from "../pictures.ts";
import type { RaterPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** Before a second round: two people's views must not be taken for one person's change of view. */
export function showSameRater(link: KeptLink, settled: (link: KeptLink) => void): void {
  const keep = async (known: KeptLink) => {
    const noted = await changeLink(known.id, (kept) => ({ ...kept, sameRater: true }));
    await refreshForms(noted);
    settled(noted);
  };
  const ask = () =>
    show((_, language) => {
      const say = sayIn<RaterPhrase>(language);
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
      const say = sayIn<RaterPhrase>(language);
      const trouble = `<p${notThere ? ' class="note"' : ""} role="status">${notThere ? escaped(say("otherRaterOffline")) : ""}</p>`;
      return message("other-rater", sprout, say("otherRaterTitle"), paragraph(say("otherRaterText")) + trouble, {
        below: buttonHtml("change", "plain", say("changeAnswer")) + buttonHtml("begin", "main", say("otherRaterGo")),
        doing: { change: ask, begin: () => void begin() },
      });
    });
  const begin = async () => {
    find('[data-do="begin"]')?.setAttribute("disabled", "");
    const opening = (await sayOtherRater(link.secret)) ? await openLink(link.secret, "light") : null;
    if (opening?.kind === "opened") await keep(opening.link);
    else other(true);
  };
  ask();
}
