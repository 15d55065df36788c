import type { Language, Words } from "@kith/instrument";
import { tombstoneWords } from "@kith/release";
import { type Notice, tombstoneOf } from "./public-site.ts";

/**
 * The page at the address of a report that is not shown. Whether a family asked is not said in public: in a village that
 * alone would tell who.
 */
export function noticePage(notice: Notice, language: Language): string {
  const { name, why } = notice;
  const say = (words: Words) => forHtml(words[language]);
  const home = language === "en" ? "/reports/en/" : "/reports/";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>${say(name)} · ${say(why === "older-rules" ? waiting : takenDown)}</title>
<style>
:root { color-scheme: light dark }
body { font: 1.0625rem/1.7 system-ui, "Noto Sans SC", sans-serif; max-width: 38rem; margin: 12vh auto; padding: 0 1.25rem }
h1 { font-size: 1.6rem; line-height: 1.3 }
</style>
</head>
<body>
<main data-notice="${why === "older-rules" ? why : "taken-down"}">
<h1>${say(name)}</h1>
<p><strong>${say(why === "older-rules" ? waiting : takenDown)}</strong></p>
<p>${say(tombstoneWords[tombstoneOf(notice).reason].long)}</p>
<p><a href="${home}">${say(others)}</a></p>
</main>
</body>
</html>
`;
}

const takenDown: Words = { "zh-CN": "这份报告已经撤下", en: "This report has been taken down" };
const waiting: Words = { "zh-CN": "这份报告正在等着重新公布", en: "This report is waiting to be published again" };
const others: Words = { "zh-CN": "看其他小组的报告", en: "See the other groups’ reports" };

function forHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
