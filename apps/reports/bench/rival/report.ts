import { type Language, Wave } from "@kith/instrument";
import { attendanceWords, type Release, reasonWords } from "@kith/release";
import { figuresOf, onlyChildrenSay } from "../../src/figure/figure.ts";
import { liveAmounts } from "../../src/figure/live-amounts.ts";
import { printedScore } from "../../src/figure/printed.ts";
import { addressOf } from "../../src/site/address.ts";
import { citation, editionAddress } from "../../src/take-along/cite.ts";
import methodWords from "../../src/words/method.json" with { type: "json" };
import mondayWords from "../../src/words/monday.json" with { type: "json" };
import { pageWords, personWords, say, waveWords } from "../../src/words/say.ts";
import { changes } from "./changes.ts";
import { html, live, text, wordsIn } from "./html.ts";

/** A group's report as a rival's template: the same release, the same sections, tables and drawings by the same functions. */
export function reportPage(release: Release, language: Language, base: string): string {
  const words = wordsIn(language);
  const figures = figuresOf(release, language);
  const outcomes = figures.filter((figure) => !onlyChildrenSay(figure));
  const reasons = figures.filter(onlyChildrenSay);
  const names = { programme: release.programme.name[language], group: release.group.name[language] };
  const list = (lines: { words: Record<Language, string> }[]) =>
    lines.map((line) => `<li>${text(line.words[language])}</li>`);
  const [harm, others] = [true, false].map((is) => release.mainPoints.filter(({ kind }) => (kind === "harm") === is));
  const why = [...new Set(release.findings.flatMap((one) => (one.kind === "withheld" ? [one.reason] : [])))];
  return html`<article class="report"><div class="opening">
    <p class="quiet"><a href="${addressOf(base, language, `programmes/${release.programme.slug}/`)}">${text(names.programme)}</a></p>
    <h1>${text(say(pageWords.reportTitle, language, names))}</h1>
    <p class="quiet">${text(release.place[language])} · ${text(release.period[language])} ·
    ${say(pageWords.children, language, { n: release.enrolled })} · ${say(pageWords.sessionsHeld, language, { n: release.process.heldSessions })}</p>
    <p class="quiet">${words("howSureShort")}</p></div>
    <section aria-labelledby="one-minute" class="main-points"><h2 id="one-minute">${words("oneMinute")}</h2>
    <div class="harm"><ul>${list(harm ?? [])}</ul></div><ul class="sentences">${list(others ?? [])}</ul></section>
    <section aria-labelledby="how-sure" class="how-sure"><h2 id="how-sure">${words("howSure")}</h2>
    ${release.howSure.map((claim) => `<p data-claim="${claim.id}">${text(claim.words[language])}</p>`)}</section>
    ${changes("changed", "whatChanged", outcomes, language)}${changes("may-explain", "whatMayExplain", reasons, language)}
    <section aria-labelledby="why-withheld"><h2 id="why-withheld">${words("whyWithheld")}</h2><ul class="sentences">
    ${why.map((reason) => `<li>${text(reasonWords[reason][language])}</li>`)}</ul></section>
    <section aria-labelledby="monday"><h2 id="monday">${words("monday")}</h2>
    <ul class="sentences">${mondayWords.map((line) => `<li>${text(line[language])}</li>`)}</ul><p class="quiet">${words("mondayNote")}</p></section>
    ${responses(release, language)}${process(release, language)}
    ${steps("idea", [release.process.strategies.map((one) => one.words[language]), reasons.map(({ name }) => name), outcomes.map(({ name }) => name)], language)}
    <section aria-labelledby="cautions"><h2 id="cautions">${words("cautions")}</h2><ul class="sentences">${list(release.cautions)}</ul></section>
    <section aria-labelledby="cannot-tell"><h2 id="cannot-tell">${words("cannotTell")}</h2><p>${words("cannotTell1")}</p><p>${words("cannotTell2")}</p></section>
    ${method(release, language, base)}${takeAlong(release, language, base)}</article>`;
}

function responses(release: Release, language: Language): string {
  const words = wordsIn(language);
  const waves = Wave.options.filter((wave) => release.responses.some((response) => response.wave === wave));
  const informants = [...new Set(release.responses.map(({ informant }) => informant))];
  const cell = (informant: string, wave: string) =>
    release.responses.find((one) => one.informant === informant && one.wave === wave)?.words[language] ??
    words("notAsked");
  return html`<section aria-labelledby="responses"><h2 id="responses">${words("whoTookPart")}</h2><p>${words("responsesLead")}</p>
    <table class="responses"><thead><tr><th scope="col">${words("whoAnswered")}</th>${waves.map((wave) => `<th scope="col">${waveWords[wave][language]}</th>`)}</tr></thead>
    <tbody>${informants.map(
      (informant) =>
        html`<tr><th scope="row">${personWords[informant][language]}</th>${waves.map((wave) => `<td>${text(cell(informant, wave))}</td>`)}</tr>`,
    )}</tbody></table>${steps(
      "flow",
      waves.map((wave) => informants.map((informant) => cell(informant, wave))),
      language,
    )}</section>`;
}

function steps(id: "flow" | "idea", parts: string[][], language: Language): string {
  const words = wordsIn(language);
  return html`<div class="idea"><h3 id="${id}">${words(id)}</h3><p class="subtitle">${words(`${id}Subtitle`)}</p>
    <ol>${parts.map((part) => html`<li><ul>${part.map((one) => `<li>${text(one)}</li>`)}</ul></li>`)}</ol></div>`;
}

function process(release: Release, language: Language): string {
  const words = wordsIn(language);
  const { plannedSessions, heldSessions, strategies } = release.process;
  const { times, percent } = attendanceWords(release.process);
  const facts = [
    [words("enrolled"), String(release.enrolled)],
    [words("planned"), String(plannedSessions)],
    [words("held"), String(heldSessions)],
    [words("personTimes"), times[language]],
    [words("attendance"), percent === null ? `[c] ${words("attendanceWithheld")}` : percent[language]],
  ];
  const bar = (aspect: string, amount: number | null) =>
    amount === null
      ? `<td>${words("notRecorded")}</td>`
      : html`<td class="amount"><svg class="bar ${aspect}" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="whole" width="100" height="10"/>
        <rect class="part" width="${(amount / 4) * 100}" height="10"/></svg><span>${printedScore(amount)}</span></td>`;
  return html`<section aria-labelledby="process"><h2 id="process">${words("whatWasDone")}</h2>
    <dl class="facts">${facts.map(([name, value]) => `<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>
    <h3 id="strategies">${words("strategies")}</h3><p class="subtitle">${words("strategiesSubtitle")}</p>
    <table class="strategies"><thead><tr><th>${words("strategy")}</th><th>${words("delivery")}</th><th>${words("uptake")}</th></tr></thead><tbody>
    ${strategies.map((one) => html`<tr><th scope="row">${text(one.words[language])}</th>${bar("delivery", one.delivery)}${bar("uptake", one.uptake)}</tr>`)}
    </tbody></table>${live(liveAmounts(strategies, language) ?? {}, "")}</section>
    <section aria-labelledby="annex"><h2 id="annex">${words("annex")}</h2><table class="annex"><tbody>
    ${facts.map(([name, value]) => `<tr><th scope="row">${name}</th><td class="figure">${value}</td></tr>`)}</tbody></table>
    <p class="quiet">${words("annexNote")}</p></section>`;
}

function method(release: Release, language: Language, base: string): string {
  const words = wordsIn(language);
  return html`<section aria-labelledby="method"><h2 id="method">${words("method")}</h2>
    ${methodWords.map((paragraph) => `<p>${text(paragraph[language])}</p>`)}<p>${text(release.method.map((one) => one.words[language]).join(" "))}</p>
    <h3 id="instruments">${words("instruments")}</h3>${[...new Set(release.instruments.map(({ notice }) => notice[language]))].map((notice) => `<p>${text(notice)}</p>`)}
    <table class="instruments"><tbody>${release.instruments.map(
      (
        form,
      ) => html`<tr><th scope="row"><a href="${addressOf(base, language, `instruments/${form.id}/`)}">${text(form.title[language])}</a>
        <small class="provenance">${words("version")} ${form.version}</small></th><td>${personWords[form.informant][language]}</td><td>${form.status}</td></tr>`,
    )}</tbody></table></section>`;
}

function takeAlong(release: Release, language: Language, base: string): string {
  const words = wordsIn(language);
  const file = (ending: string) => addressOf(base, "zh-CN", `groups/${release.slug}/${release.slug}.${ending}`);
  const link = (ending: string, name: string) =>
    `<p class="screen-only"><a href="${file(ending)}" download>${name}</a></p>`;
  return html`<section aria-labelledby="take-along"><h2 id="take-along">${words("takeAlong")}</h2>${link("zip", words("downloadZip"))}
    <p class="screen-only">${words("noPdf")}</p>${link("changes.csv", words("downloadCsv"))}${link("changes.json", words("downloadTable"))}${link("release.json", words("downloadJson"))}
    <p class="provenance">${words("hash")}<br><code>${release.hash}</code></p><h3>${words("cite")}</h3><p class="provenance">${text(citation(release, language))}</p>
    <p class="screen-only"><a href="${file("bib")}">BibTeX</a> · <a href="${file("ris")}">RIS</a> · <a href="${addressOf(base, language, editionAddress(release))}">${words("permanent")}</a></p>
    <h3>${words("editions")}</h3><p class="provenance">${say(pageWords.rulesVersion, language, { policy: release.policyVersion, scoring: release.scoringVersion })}</p>
    <h3>${words("contact")}</h3><p>${words("contactText")}</p></section>`;
}
