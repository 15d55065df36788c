import type { Language, Words } from "@kith/instrument";
import type { Notice } from "./public-site.ts";

/**
 * The page at the address of a report that is not shown. Whether a family asked is not said in public: in a village that
 * alone would tell who.
 */
export function noticePage({ name, why }: Notice, language: Language): string {
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
<p>${say(noticeWords[why])}</p>
<p><a href="${home}">${say(others)}</a></p>
</main>
</body>
</html>
`;
}

const takenDown: Words = { "zh-CN": "这份报告已经撤下", en: "This report has been taken down" };
const waiting: Words = { "zh-CN": "这份报告正在等着重新公布", en: "This report is waiting to be published again" };
const others: Words = { "zh-CN": "看其他小组的报告", en: "See the other groups’ reports" };

const toProtect: Words = {
  "zh-CN": "为了保护参加小组的人，这份报告不再公开。请不要再转发以前存下的内容。",
  en: "To protect the people who took part, this report is no longer public. Please do not pass on what you may have kept of it.",
};

const noticeWords: Record<Notice["why"], Words> = {
  "family-asked": toProtect,
  "could-be-recognised": toProtect,
  "mistake-found": {
    "zh-CN": "报告里发现了错误，所以先撤下来。请不要再引用以前存下的数字；改好以后，新的一版会出现在这里。",
    en: "A mistake was found in it, so it was taken down. Please do not quote numbers you may have kept; once mended, a new edition will be here.",
  },
  "programme-asked": {
    "zh-CN": "办小组的机构决定不再公开这份报告。请不要再转发以前存下的内容。",
    en: "The programme decided that this report is no longer public. Please do not pass on what you may have kept of it.",
  },
  "older-rules": {
    "zh-CN": "它是按以前的公布规则做的。规则后来改了，要按新的规则重新公布一次，才会再出现在这里。",
    en: "It was made under earlier rules of publication. The rules have changed since, and it will be here again once it is published under the new ones.",
  },
};

function forHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
