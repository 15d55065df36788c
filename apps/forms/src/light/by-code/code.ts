import { escaped } from "@kith/form";
import type { Words } from "@kith/instrument";
import type { KeptLink } from "../../keep/kept.ts";
import { type Opening, openLink } from "../../link/open-link.ts";
import { isSlip } from "../../link/refusal-phrases.ts";
import { inGroups, readTypedCode } from "../../link/typed-code.ts";
import { paragraph, showWaiting } from "../message.ts";
import { find, redraw, show } from "../page.ts";
import type { CodePhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** Where a code from a slip is typed. */
export function showCode(todo: {
  showForms: (link: KeptLink) => Promise<void>;
  showTrouble: (opening: Exclude<Opening, { kind: "opened" }>) => void;
}): void {
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
    if (opening.kind === "offline" || !isSlip(opening.why)) return todo.showTrouble(opening);
    // One wrong character is put right where it stands; nobody should type twelve again.
    says = opening.says;
    draw();
  };
  const draw = () =>
    show((_, language) => {
      const say = sayIn<CodePhrase>(language);
      const trouble = says === "short" ? say("codeShort") : (says?.[language] ?? "");
      return {
        screen: "code",
        main: `<form class="reading" novalidate><h1 tabindex="-1">${escaped(say("codeTitle"))}</h1><p id="code-help">${escaped(say("codeHelp"))}</p>
<label class="field"><span>${escaped(say("codeLabel"))}</span><input class="code" value="${escaped(typed)}" autocapitalize="characters" autocomplete="off" autocorrect="off" spellcheck="false" enterkeyhint="go" aria-describedby="code-help code-trouble" aria-invalid="${trouble !== ""}"></label>
<p id="code-trouble"${trouble ? ' class="note"' : ""} role="alert">${escaped(trouble)}</p>${trouble && says !== "short" ? paragraph(say("codeHelpless")) : ""}
<button type="submit" class="main wide">${escaped(say("codeOpen"))}</button></form>`,
        doing: {},
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
