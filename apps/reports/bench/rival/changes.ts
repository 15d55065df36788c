import type { Language } from "@kith/instrument";
import { byType, changeSaid } from "../../src/figure/by-type.ts";
import { drawForest } from "../../src/figure/draw-forest.ts";
import { type Figure, hasMargin } from "../../src/figure/figure.ts";
import { liveChanges } from "../../src/figure/live-changes.ts";
import { liveScores } from "../../src/figure/live-scores.ts";
import { drawFigure } from "../../src/figure/svg.ts";
import { pageWords, say, waveWords } from "../../src/words/say.ts";
import { html, live, text, wordsIn } from "./html.ts";

/** What changed, as `Changes.astro` has it: each outcome with its table and drawing, and all of them side by side. */
export function changes(
  id: string,
  title: "whatChanged" | "whatMayExplain",
  figures: Figure[],
  language: Language,
): string {
  if (figures.length === 0) return "";
  const words = wordsIn(language);
  const isShown = figures.some(({ axis }) => axis !== null);
  if (!isShown)
    return html`<section aria-labelledby="${id}"><h2 id="${id}">${words(title)}</h2>${withheld(figures, id, language)}</section>`;
  return html`<section aria-labelledby="${id}"><h2 id="${id}">${words(title)}</h2><p>${words(`${title}Lead`)}</p>
    ${figures.map((figure) => outcome(figure, language))}${title === "whatChanged" ? sideBySide(figures, language) : ""}</section>`;
}

function withheld(figures: Figure[], label: string, language: Language): string {
  const words = wordsIn(language);
  const reasons = ({ rows }: Figure) => [
    ...new Set(rows.flatMap((row) => (row.kind === "withheld" ? [`${row.mark} ${row.reason}`] : []))),
  ];
  return html`<table class="withheld-table" aria-labelledby="${label}"><thead><tr><th scope="col">${words("outcome")}</th>
    <th scope="col">${words("withheldHere")}</th></tr></thead><tbody>${figures.map(
      (figure) =>
        html`<tr data-withheld><th scope="row">${text(figure.name)}</th><td class="withheld">${text(reasons(figure).join(", "))}</td></tr>`,
    )}</tbody></table>`;
}

function outcome(figure: Figure, language: Language): string {
  const words = wordsIn(language);
  const model = liveScores(figure, language);
  const drawn = html`<div class="drawn">${drawFigure(figure, language)}</div>
    <p class="key">${words("chartKey")}${hasMargin(figure) ? ` ${words("chartRange")}` : ""}</p>`;
  const anchor = text(say(pageWords.linkHere, language, { what: figure.name }));
  return html`<section class="outcome" aria-labelledby="${figure.id}"><h3 id="${figure.id}">${text(figure.headline)}
    <a class="anchor screen-only" href="#${figure.id}" aria-label="${anchor}">#</a></h3>
    <p class="subtitle">${text(figure.subtitle)}</p><p>${text(figure.description)}</p>
    <div class="faces">${findings(figure, language)}${model ? live(model, drawn) : ""}</div></section>`;
}

function findings(figure: Figure, language: Language): string {
  const words = wordsIn(language);
  const heads = (["before", "after", "change"] as const).map(
    (name) => `<th scope="col" class="figure">${words(name)}</th>`,
  );
  return html`<table class="findings" aria-labelledby="${figure.id}"><thead><tr><th scope="col">${words("whoAnswered")}</th>
    ${heads}</tr></thead><tbody>${figure.rows.map((row) => {
      const id = `${figure.id}-${row.informant}`;
      const name = `<a class="row-link" href="#${id}">${text(row.name)}</a>`;
      return row.kind === "shown"
        ? html`<tr id="${id}" data-informant="${row.informant}"><th scope="row">${name}<small>${text(row.says)}</small>
          <small>${text(row.people)}</small></th><td class="figure">${row.printed.before}</td><td class="figure">${row.printed.after}</td>
          <td class="figure">${row.printed.change}${row.margin ? `<small>±${row.margin}</small>` : ""}</td></tr>`
        : html`<tr id="${id}" data-informant="${row.informant}" data-withheld><th scope="row">${name}</th>
          <td colspan="3" class="withheld"><b>${row.mark}</b> ${text(row.reason)}</td></tr>`;
    })}</tbody></table>`;
}

function sideBySide(all: Figure[], language: Language): string {
  const words = wordsIn(language);
  const [from, to] = all[0]?.waves ?? ["T0", "T1"];
  const figures = all.filter(({ waves }) => waves[0] === from && waves[1] === to);
  const kinds = byType(figures);
  if (kinds.length === 0) return "";
  const between = { from: say(waveWords[from], language), to: say(waveWords[to], language) };
  return html`<section class="outcome" aria-labelledby="by-type"><h3 id="by-type">${words("byType")}</h3>
    <p class="subtitle">${text(say(pageWords.byTypeSubtitle, language, between))}</p>
    <p>${words(figures.some(hasMargin) ? "byTypeRange" : "byTypeNoRange")}</p>
    <table class="by-type" aria-labelledby="by-type"><thead><tr><th scope="col">${words("outcome")}</th>
    ${kinds.map(({ name }) => `<th scope="col" class="figure">${text(name)}</th>`)}</tr></thead><tbody>${figures.map(
      (figure) =>
        html`<tr><th scope="row">${text(figure.name)}</th>${kinds.map(({ lines }) => {
          const line = lines.find(({ name }) => name === figure.name);
          return `<td class="figure">${line === undefined ? "–" : changeSaid(line)}</td>`;
        })}</tr>`,
    )}</tbody></table><div class="forests">${kinds.map(({ informant, name, reach, lines }) => {
      const title = `${say(pageWords.byType, language)}, ${name}`;
      const drawing = drawForest({ id: `by-type-${informant}`, title, reach, lines, names: "wide" }, language);
      const model = liveChanges({ informant, title, lines }, language);
      return html`<figure><figcaption>${text(name)}</figcaption>${model ? live(model, `<div class="drawn">${drawing}</div>`) : ""}</figure>`;
    })}</div></section>`;
}
