import type { Language } from "@kith/instrument";
import type { Release } from "@kith/release";
import { figuresOf, onlyChildrenSay } from "../../src/figure/figure.ts";
import { addressOf } from "../../src/site/address.ts";
import { totalsOf } from "../../src/site/totals.ts";
import { citation } from "../../src/take-along/cite.ts";
import { pageWords, say } from "../../src/words/say.ts";
import { html, text, wordsIn } from "./html.ts";

/** The page of one edition, as a rival's template. */
export function editionPage(release: Release, language: Language, base: string): string {
  const words = wordsIn(language);
  const names = { programme: release.programme.name[language], group: release.group.name[language] };
  return html`<article class="report"><h1>${text(say(pageWords.reportTitle, language, names))}</h1>
    <p>${text(say(pageWords.editionFirst, language, { edition: release.edition }))}</p><p class="provenance">${words("hash")}<br><code>${release.hash}</code></p>
    <p class="provenance">${text(citation(release, language))}</p>
    <p><a href="${addressOf(base, language, `groups/${release.slug}/`)}">${text(names.group)}</a></p></article>`;
}

/** The page of a programme and what each of its groups says, as a rival's template. */
export function programmePage(releases: readonly Release[], language: Language, base: string): string {
  const words = wordsIn(language);
  const totals = totalsOf(releases);
  const groups = releases.map((release) => {
    const figures = figuresOf(release, language).filter((figure) => !onlyChildrenSay(figure));
    const lines = figures.map(({ name, says }) => `<div><dt>${text(name)}</dt><dd>${text(says)}</dd></div>`);
    const harm = release.mainPoints.filter(({ kind }) => kind === "harm");
    return html`<section><h2><a href="${addressOf(base, language, `groups/${release.slug}/`)}">${text(release.group.name[language])}</a></h2>
      <p class="quiet">${text(release.place[language])} · ${text(release.period[language])} ·
      ${say(pageWords.children, language, { n: release.enrolled })} · ${say(pageWords.sessionsHeld, language, { n: release.process.heldSessions })}</p>
      ${harm.map((claim) => `<p class="harm-line">${text(claim.words[language])}</p>`)}<dl class="outcomes-said">${lines}</dl></section>`;
  });
  return html`<div class="opening"><h1>${text(releases[0]?.programme.name[language] ?? "")}</h1></div>
    <p>${words("enrolled")} ${totals.children.from}–${totals.children.to}, ${words("held")} ${totals.sessions}, ${words("personTimes")} ${totals.times.atLeast}</p>${groups}`;
}
