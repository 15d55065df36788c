import { escaped } from "@kith/form";
import type { Words } from "@kith/instrument";
import type { KeptLink } from "../../keep/kept.ts";
import { unfinishedLinks } from "../../keep/links.ts";
import { openLink } from "../../link/open-link.ts";
import { isSlip } from "../../link/refusal-phrases.ts";
import { inGroups, readTypedCode } from "../../link/typed-code.ts";
import { paragraph, showWaiting } from "../message.ts";
import { buttonHtml, find, redraw, show } from "../page.ts";
import { laterSayIn } from "../words/say.ts";
import { beginPost } from "./post.ts";
import { showTrouble } from "./trouble.ts";

/** Where a code from a slip is typed, and where forms that were begun here can be found again. */
export async function showCode(todo: {
  showForms: (link: KeptLink) => Promise<void>;
  again: (secret: string) => void;
  isWanted: () => boolean;
}): Promise<void> {
  const [post, unfinished] = await Promise.all([beginPost(), unfinishedLinks()]);
  if (!todo.isWanted()) return;
  let typed = "";
  let says: Words | "short" | null = null;
  const submit = () => {
    typed = codeInput()?.value ?? "";
    const code = readTypedCode(typed);
    if (code) return void openCode(code);
    says = "short";
    redraw();
  };
  const openCode = async (code: string): Promise<void> => {
    showWaiting();
    const opening = await openLink(code, "light");
    if (opening.kind === "opened") return todo.showForms(opening.link);
    // One wrong character is put right where it stands; nobody should type twelve again.
    if (opening.kind === "refused" && isSlip(opening.why)) {
      says = opening.says;
      return draw();
    }
    showTrouble(opening, { toCode: () => void showCode({ ...todo, isWanted: () => true }), again: todo.again });
  };
  const draw = () =>
    show((_, language) => {
      const say = laterSayIn(language);
      const trouble = says === "short" ? say("codeShort") : (says?.[language] ?? "");
      const carryOn = unfinished.map((link, at) =>
        buttonHtml(`carry-${at}`, "plain wide", `${say("goOn")} · ${link.opened.programme[language]}`),
      );
      return {
        screen: "code",
        main: `<form class="reading" novalidate><h1 tabindex="-1">${escaped(say("codeTitle"))}</h1><p id="code-help">${escaped(say("codeHelp"))}</p>
<label class="field"><span>${escaped(say("codeLabel"))}</span><input class="code" value="${escaped(typed)}" autocapitalize="characters" autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go" aria-describedby="code-help code-trouble" aria-invalid="${trouble !== ""}"></label>
<p id="code-trouble"${trouble ? ' class="note"' : ""} role="alert">${escaped(trouble)}</p>${trouble && says !== "short" ? paragraph(say("codeHelpless")) : ""}
<button type="submit" class="main wide">${escaped(say("codeOpen"))}</button></form>${
          post.sendings.length > 0
            ? `<p class="note" role="status">${escaped(say("unsent", { count: post.sendings.length }))}</p>`
            : ""
        }${carryOn.length > 0 ? `<section class="unfinished"><h2>${escaped(say("codeUnfinished"))}</h2>${carryOn.join("")}</section>` : ""}`,
        doing: Object.fromEntries(unfinished.map((link, at) => [`carry-${at}`, () => void todo.showForms(link)])),
        submit,
        typing: () => {
          const input = codeInput();
          typed = inGroups(input?.value ?? "");
          if (input) input.value = typed;
        },
      };
    });
  draw();
}

function codeInput(): HTMLInputElement | null {
  const input = find("input.code");
  return input instanceof HTMLInputElement ? input : null;
}
