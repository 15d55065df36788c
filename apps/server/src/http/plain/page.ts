import { escaped } from "@kith/form";
import type { Language } from "@kith/instrument";
import { sayIn } from "./say.ts";

/** What every page without script has around it. `resend` is what a page in the other language is asked with. */
export type Around = { language: Language; style: string | null; resend: Record<string, string> };

/** One whole page that needs no script. */
export function pageHtml(around: Around, main: string): string {
  const { language, style } = around;
  const say = sayIn(language);
  const other = language === "zh-CN" ? "en" : "zh-CN";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${escaped(say("title"))}</title>
${style === null ? "" : `<link rel="stylesheet" href="${escaped(style)}">`}
</head>
<body>
<div class="frame" data-lane="light">
<header class="top"><form method="post" action="/f/plain">${hiddenHtml({ ...around.resend, language: other })}<button type="submit" class="quiet" lang="${other}">${escaped(say("otherLanguage"))}</button></form></header>
<main>
${main}
</main>
</div>
</body>
</html>
`;
}

export function hiddenHtml(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(([name, value]) => `<input type="hidden" name="${escaped(name)}" value="${escaped(value)}">`)
    .join("");
}

export function submitHtml(words: string): string {
  return `<button type="submit" class="main wide">${escaped(words)}</button>`;
}

/** The page on which a code is typed, with what was wrong with the last one. */
export function codeHtml(language: Language, typed: string, trouble: string): string {
  const say = sayIn(language);
  return `<form method="post" action="/f/plain">${hiddenHtml({ language })}
<h1>${escaped(say("codeTitle"))}</h1>
<p id="code-help">${escaped(say("codeHelp"))}</p>
<label class="field"><span>${escaped(say("codeLabel"))}</span><input class="code" name="code" value="${escaped(typed)}" autocapitalize="characters" autocomplete="off" spellcheck="false" required aria-describedby="code-help code-trouble"></label>
<p id="code-trouble"${trouble ? ' class="note"' : ""} role="alert">${escaped(trouble)}</p>
${submitHtml(say("open"))}</form>`;
}
