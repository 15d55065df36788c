import { createHash } from "node:crypto";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { languages } from "@kith/instrument";
import { parseHTML } from "linkedom";
import { expect, inject, test } from "vitest";
import { examples } from "./places.ts";
import { readPage, readReport } from "./read-page.ts";

const site = inject("site");
const releases = examples();
const files = globSync("**/*.*", { cwd: site });
const pages = files.filter((file) => file.endsWith(".html"));
const document = (page: string) => parseHTML(readFileSync(join(site, page), "utf8")).document;

test("a harm is said in the first section, before any other sentence, on its page and on its group's card", () => {
  const harmed = releases.filter(({ mainPoints }) => mainPoints.some(({ kind }) => kind === "harm"));
  expect(harmed.length).toBeGreaterThan(0);
  for (const release of harmed)
    for (const language of languages) {
      const harm = release.mainPoints.find(({ kind }) => kind === "harm");
      const first = readReport(site, release.slug, language).querySelector(".report section [data-claim]");
      expect(first?.textContent?.trim()).toBe(harm?.words[language]);
      const home = readPage(site, language === "en" ? "en" : "");
      const card = home.querySelector(`a[href$="groups/${release.slug}/index.html"]`)?.closest("article");
      expect(card?.querySelector("p:not(.quiet)")?.textContent).toBe(harm?.words[language]);
    }
});

test("every sentence and caution of a release stands on its page in both languages", () => {
  for (const release of releases)
    for (const language of languages) {
      const text = readReport(site, release.slug, language).querySelector(".report")?.textContent ?? "";
      for (const { words } of [...release.mainPoints, ...release.howSure, ...release.method, ...release.cautions])
        expect(text).toContain(words[language]);
    }
});

test("without colour too, whoever is asked has a mark of their own shape, hollow before and filled after, in every drawing", () => {
  const shapes = new Map<string, Set<string>>();
  for (const { slug } of releases) {
    for (const row of readReport(site, slug, "zh-CN").querySelectorAll(".chart .row")) {
      const marks = [...row.querySelectorAll(".mark")];
      const drawn = marks.map((mark) => `${mark.tagName} ${(mark.getAttribute("points") ?? "").split(" ").length}`);
      expect(new Set(drawn).size).toBe(1);
      expect(marks.map(({ classList }) => classList.contains("filled"))).toEqual(
        row.classList.contains("gap") ? [true] : [true, false, true],
      );
      const informant = ["caregiver", "teacher", "child", "facilitator"].find((one) => row.classList.contains(one));
      const known = shapes.get(informant ?? "") ?? new Set();
      shapes.set(informant ?? "", known.add(drawn[0] ?? ""));
    }
  }
  expect([...shapes.values()].map(({ size }) => size)).toEqual([1, 1, 1]);
  expect(new Set([...shapes.values()].flatMap((one) => [...one])).size).toBe(3);
});

test("the sections stand in their order: the first minute, how sure, what changed, who answered, what was done, care", () => {
  for (const release of releases) {
    const order = [...readReport(site, release.slug, "en").querySelectorAll(".report > section")].map((section) =>
      section.getAttribute("aria-labelledby"),
    );
    const expected = [
      "one-minute",
      "how-sure",
      "changed",
      "may-explain",
      "why-withheld",
      "monday",
      "responses",
      "process",
    ];
    const last = ["annex", "cautions", "cannot-tell", "method", "take-along"];
    expect(order).toEqual([...expected.filter((id) => order.includes(id)), ...last]);
    expect(order).toEqual(expect.arrayContaining(["one-minute", "changed", "responses", "process"]));
    expect(order.includes("how-sure")).toBe(release.howSure.length > 0);
  }
});

test("no child's code is in any file of the site", () => {
  for (const file of files.filter((file) => /\.(html|json|csv)$/.test(file)))
    expect(readFileSync(join(site, file), "utf8"), file).not.toMatch(/\bc\d{2}\b/);
});

test("each page says it in its own language and points to the same page in the other", () => {
  for (const page of pages.filter((page) => page !== "404.html")) {
    const english = page.startsWith("en/");
    const { documentElement, head, body } = document(page);
    const path = page.replace(/index\.html$/, "");
    const [zh, en] = english ? [path.slice(3), path] : [path, `en/${path}`];
    expect(documentElement.getAttribute("lang")).toBe(english ? "en" : "zh-CN");
    expect(head.querySelector('link[hreflang="zh-CN"]')?.getAttribute("href")).toBe(`/reports/${zh}`);
    expect(head.querySelector('link[hreflang="en"]')?.getAttribute("href")).toBe(`/reports/${en}`);
    expect(head.querySelector('link[rel="canonical"]')?.getAttribute("href")).toBe(`/reports/${path}`);
    const other = body.querySelector("a.language")?.getAttribute("href") ?? "";
    expect(join(dirname(page), other)).toBe(`${english ? zh : en}index.html`);
    expect(head.querySelector('meta[name="description"]')?.getAttribute("content")).toMatch(/.{10}/);
    expect(head.querySelector('meta[name="robots"]')?.getAttribute("content")).toBe("noindex");
  }
});

test("every link leads, from its own page, to a file of the site and to a place that is there", () => {
  const places = new Map(pages.map((page) => [page, new Set(idsOf(document(page)))]));
  for (const page of pages.filter((page) => page !== "404.html"))
    for (const link of document(page).querySelectorAll("a[href], link[rel=icon], script[src], form[action]")) {
      const to = ["href", "src", "action"].map((name) => link.getAttribute(name)).find((one) => one !== null) ?? "";
      expect(to, page).not.toMatch(/^\/|^https?:/);
      const [path = "", place] = to.split("#");
      const file = path === "" ? page : join(dirname(page), path);
      expect(existsSync(join(site, file)), `${page}: ${to}`).toBe(true);
      if (place !== undefined) expect(places.get(file)?.has(place), `${page}: ${to}`).toBe(true);
    }
});

test("the page that stands for any missing address leads on from wherever it is shown", () => {
  const links = [...document("404.html").querySelectorAll("a[href], link[rel=icon]")];
  for (const link of links) expect(link.getAttribute("href")).toMatch(/^\/reports\/|^#text$/);
});

function idsOf(page: Document): string[] {
  return [...page.querySelectorAll("[id]")].map(({ id }) => id);
}

test("made-up people are called made up, at the top of the page", () => {
  for (const release of releases)
    for (const language of languages) {
      const banner = readReport(site, release.slug, language).querySelector(".opening + .made-up");
      expect(banner !== null).toBe(release.madeUp);
    }
});

test("the release file lies beside its page, and the page prints its checksum", () => {
  for (const release of releases) {
    const folder = join(site, "groups", release.slug);
    const file: unknown = JSON.parse(readFileSync(join(folder, `${release.slug}.release.json`), "utf8"));
    expect(file).toEqual(release);
    expect(readReport(site, release.slug, "en").querySelector("code")?.textContent).toBe(release.hash);
  }
});

test("the page carries its own policy: nothing from elsewhere, and each script and style named by its checksum", () => {
  for (const page of pages) {
    const text = readFileSync(join(site, page), "utf8");
    const { head } = document(page);
    const policy = head.querySelector('meta[http-equiv="content-security-policy"]')?.getAttribute("content") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain("unsafe");
    expect(text).not.toMatch(/\sstyle="|\son\w+="/);
    for (const style of head.querySelectorAll("style")) {
      const hash = createHash("sha256")
        .update(style.textContent ?? "")
        .digest("base64");
      expect(policy).toContain(`'sha256-${hash}'`);
    }
  }
});

test("no published page speaks of effect sizes, confidence or p", () => {
  for (const page of pages)
    expect(document(page).querySelector("main")?.textContent).not.toMatch(
      /effect size|confidence|significan|standard deviation|效应量|置信|显著|标准差|\bp\s*[<=]/i,
    );
});

test("a report draws the idea of its group, who came how far as ranges, and a table for funders with the release's own numbers", () => {
  for (const release of releases)
    for (const language of languages) {
      const page = readReport(site, release.slug, language);
      const parts = (id: string) =>
        [...page.querySelectorAll(`ol[aria-labelledby=${id}] > li`)].map((step) =>
          [...step.querySelectorAll("ul > li")].map((part) => part.textContent?.trim()),
        );
      const ways = release.process.strategies.map(({ words }) => words[language]);
      if (ways.length > 0) {
        expect(parts("idea")[0]).toEqual(ways);
        expect(page.querySelector(".idea .outside")?.textContent).toMatch(/\S/);
      }
      const [joined, ...later] = parts("flow");
      expect(joined?.join()).toContain(String(release.enrolled));
      const bands = [...release.responses, ...release.findings].flatMap((one) =>
        "words" in one ? [one.words[language]] : one.kind === "shown" ? [one.people[language]] : [],
      );
      // Each range is one that the release lets out; where nobody can be compared a word stands for it.
      for (const said of later.flat())
        if (/\d/.test(said ?? ""))
          expect(
            bands.some((band) => said?.includes(band)),
            said,
          ).toBe(true);
      const annex = page.querySelector("table.annex")?.textContent ?? "";
      const { plannedSessions, heldSessions, personTimes } = release.process;
      for (const number of [release.enrolled, plannedSessions, heldSessions, personTimes])
        expect(annex).toContain(String(number));
    }
  expect(readFileSync(join(site, "404.html"), "utf8")).toMatch(/\.outside[^}]*dashed|\.outside[^}]*dotted/);
});

test("no script of the site keeps anything in a reader's browser, or asks anyone but the site itself", () => {
  const scripts = files.filter((file) => file.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(0);
  for (const file of scripts) {
    const script = readFileSync(join(site, file), "utf8");
    expect(script, file).not.toMatch(/document\.cookie|localStorage|sessionStorage|indexedDB|serviceWorker|sendBeacon/);
    expect(
      script.replaceAll(/https?:\/\/(?:www\.w3\.org|www\.chartjs\.org|github\.com)[\w./-]*/g, ""),
      file,
    ).not.toMatch(/https?:\/\/\w/);
  }
});
