import { escaped } from "@kith/form";
import type { Words } from "@kith/instrument";
import type { KeptLink } from "../keep/kept.ts";
import { forgetLink, keptLink, keptLinkBySecret, unfinishedLinks } from "../keep/links.ts";
import { isOnRound } from "../keep/on-round.ts";
import { openSitting } from "../keep/sittings.ts";
import { linkOfWindow, markWindow, secretInAddress, takeSecretFromAddress } from "../link/address.ts";
import { type Opening, openLink } from "../link/open-link.ts";
import { inGroups, readTypedCode } from "../link/typed-code.ts";
import { message, paragraph } from "./message.ts";
import { buttonHtml, currentSettings, find, hasShown, language, redraw, show, suggestLanguage } from "./page.ts";
import { sprout, stone } from "./pictures.ts";
import { type Post, startPost } from "./post.ts";
import { showSitting } from "./sitting.ts";
import { whichLane } from "./which-lane.ts";

/** A link whose opening the server is asked already, before anything else is ready. */
export type Begun = { secret: string; asking: Promise<Opening> };

/** Asks by the secret in the address at once: on a slow network nothing else takes as long. */
export function beginOpening(): Begun | null {
  const secret = secretInAddress();
  if (!secret) return null;
  const asking = openLink(secret);
  asking.catch(() => undefined);
  return { secret, asking };
}

/** Shows the forms this window is at: those of the link it was opened with, of a typed code, or those it was at before a reload. */
export async function startOpening(begun: Begun | null, handOver: () => void): Promise<void> {
  const post: Post = await startPost(redraw);
  let typed = "";
  let says: Words | "short" | null = null;

  const showForms = async (link: KeptLink): Promise<void> => {
    markWindow(link.id);
    suggestLanguage(link.opened.language);
    if (whichLane(link, { wide: false }, currentSettings()).kind === "surveyjs") return handOver();
    await showSitting(link, post, {
      anew: (child) => void anew(link, child),
      relink: (fresh) => void showForms(fresh),
      toLarge: handOver,
      ended: () => void forgetLink(link.id).then(toCode),
    });
  };
  const anew = async (link: KeptLink, child: string) => {
    const opening = await openLink(link.secret);
    if (opening.kind !== "opened") return showTrouble(opening);
    await openSitting(opening.link, child, true);
    await showForms(opening.link);
  };
  const open = async (secret: string, asking = openLink(secret)): Promise<void> => {
    const kept = await keptLinkBySecret(secret);
    // The page's first words stay until there is more to say.
    if (!kept && (hasShown() || language() === "en")) showWaiting();
    // What this device has kept shows at once; the server's word is taken in when it comes.
    if (kept) await showForms(kept);
    const opening = await asking;
    if (opening.kind !== "opened") return showTrouble(opening);
    if (!kept) await showForms(opening.link);
  };
  const openCode = async (code: string): Promise<void> => {
    showWaiting();
    const opening = await openLink(code);
    if (opening.kind === "opened") return showForms(opening.link);
    // One wrong character is put right where it stands; nobody should type twelve again.
    if (opening.kind === "offline") return showTrouble(opening);
    says = opening.says;
    await showCode();
  };
  const toCode = () => {
    markWindow(null);
    typed = "";
    says = null;
    void showCode();
  };
  const showCode = async (): Promise<void> => {
    const unfinished = await unfinishedLinks();
    const submit = () => {
      typed = inputValue();
      const code = readTypedCode(typed);
      if (code) return void openCode(code);
      says = "short";
      redraw();
    };
    show((say, language) => {
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
        doing: Object.fromEntries(unfinished.map((link, at) => [`carry-${at}`, () => void showForms(link)])),
        submit,
        typing: () => {
          typed = inGroups(inputValue());
          const input = codeInput();
          if (input) input.value = typed;
        },
      };
    });
  };
  const showTrouble = (opening: Exclude<Opening, { kind: "opened" }>): void => {
    show((say, language) => {
      const other = buttonHtml("toCode", "plain", say("otherCode"));
      if (opening.kind === "refused") {
        const words = paragraph(opening.says[language], "note") + paragraph(say("refusedHelp"));
        return message("refused", stone, say("refusedTitle"), words, { below: other, doing: { toCode } });
      }
      return message("offline", stone, say("offlineTitle"), paragraph(say("offlineHelp")), {
        below: other + buttonHtml("again", "main", say("tryAgain")),
        doing: { toCode, again: () => void open(opening.secret) },
      });
    });
  };

  addEventListener("hashchange", () => {
    const secret = takeSecretFromAddress();
    if (secret) void open(secret);
  });
  if (await isOnRound()) return handOver();
  const secret = takeSecretFromAddress();
  if (secret) return open(secret, begun?.secret === secret ? begun.asking : openLink(secret));
  const mark = linkOfWindow();
  const link = mark ? await keptLink(mark) : undefined;
  return link ? showForms(link) : showCode();
}

function showWaiting(): void {
  show((say) => message("opening", sprout, say("opening"), "", { doing: {} }));
}

function codeInput(): HTMLInputElement | null {
  const input = find("input.code");
  return input instanceof HTMLInputElement ? input : null;
}

function inputValue(): string {
  return codeInput()?.value ?? "";
}
