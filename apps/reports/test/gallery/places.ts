import type { Page } from "@kith/testing/browser";

/** What the gallery shows: a page of the demo's site, which part of it, and what is done there first. */
export type Place = {
  part: string;
  screen: string;
  page: string;
  of: string | null;
  act?: (page: Page) => Promise<void>;
};

const top = null;
const report = "groups/willow/";

/** Opens the chart in one part of a page and walks to its first number. */
const opened = (part: string) => async (page: Page) => {
  const chart = page.locator(`${part} kith-chart`).first();
  await chart.locator("> button").press("Enter");
  await chart.locator("canvas").press("ArrowRight");
  await page.waitForTimeout(100);
};
const shown = ".outcome:has(kith-chart)";
const sides = "section[aria-labelledby=by-type]";

export const places: Place[] = [
  { part: "Finding a report", screen: "the-home-page", page: "", of: top },
  { part: "Finding a report", screen: "the-search", page: "search/", of: top },
  { part: "Finding a report", screen: "an-address-that-is-not-there", page: "404.html", of: top },
  { part: "A group's report", screen: "harm-first", page: report, of: top },
  { part: "A group's report", screen: "no-change-to-tell", page: "groups/maple/", of: top },
  { part: "A group's report", screen: "too-few-children", page: "groups/lotus/", of: top },
  { part: "A group's report", screen: "how-sure-can-we-be", page: report, of: "[aria-labelledby=how-sure]" },
  { part: "A group's report", screen: "who-answered-and-when", page: report, of: "[aria-labelledby=responses]" },
  { part: "A group's report", screen: "the-idea-behind-the-group", page: report, of: ".idea:has(#idea)" },
  { part: "A group's report", screen: "take-it-along", page: report, of: "[aria-labelledby=take-along]" },
  { part: "The figures, drawn and opened", screen: "an-outcome", page: report, of: shown },
  { part: "The figures, drawn and opened", screen: "an-outcome-opened", page: report, of: shown, act: opened(shown) },
  { part: "The figures, drawn and opened", screen: "the-outcomes-side-by-side", page: report, of: sides },
  {
    part: "The figures, drawn and opened",
    screen: "the-outcomes-side-by-side-opened",
    page: report,
    of: sides,
    act: opened(sides),
  },
  { part: "The figures, drawn and opened", screen: "the-ways-of-working", page: report, of: ".strategies-figure" },
  {
    part: "The figures, drawn and opened",
    screen: "the-ways-of-working-opened",
    page: report,
    of: ".strategies-figure",
    act: opened(".strategies-figure"),
  },
  { part: "A programme", screen: "what-it-came-to", page: "programmes/four-seasons/", of: top },
  { part: "A programme", screen: "an-outcome-of-all-groups", page: "programmes/four-seasons/", of: ".outcome" },
  {
    part: "A programme",
    screen: "an-outcome-of-all-groups-opened",
    page: "programmes/four-seasons/",
    of: ".outcome",
    act: opened(".outcome"),
  },
  { part: "About the reports", screen: "how-children-are-protected", page: "protect/", of: top },
  { part: "About the reports", screen: "what-is-left-to-guess", page: "protect/", of: "[aria-labelledby=left]" },
  { part: "About the reports", screen: "where-results-come-from", page: "method/", of: top },
  { part: "About the reports", screen: "a-form", page: "instruments/kith-interpersonal-child/", of: top },
  { part: "About the reports", screen: "the-words", page: "glossary/", of: top },
  { part: "About the reports", screen: "the-editions", page: "revisions/", of: top },
];
