import { readFileSync } from "node:fs";
import { join } from "node:path";
import { languages } from "@kith/instrument";
import { expect, inject, test } from "vitest";
import { examples } from "./places.ts";
import { bodyText, numbersIn, readReport } from "./read-page.ts";

const site = inject("site");

for (const release of examples()) {
  const allowed = new Set(release.manifest.flatMap(numbersIn));
  const axis = new Set([
    "0",
    "4",
    ...release.findings.flatMap((finding) =>
      finding.kind === "shown" ? [String(finding.lowest), String(finding.highest)] : [],
    ),
  ]);

  for (const language of languages) {
    test(`every number on ${release.slug}'s page in ${language} is one that the release allows out`, () => {
      const report = readReport(site, release.slug, language);
      for (const subtitle of report.querySelectorAll(".subtitle")) {
        expect(numbersIn(subtitle.textContent ?? "").filter((number) => !axis.has(number))).toEqual([]);
        subtitle.remove();
      }
      const numbers = numbersIn(bodyText(report));
      expect(numbers.length).toBeGreaterThan(0);
      expect(numbers.filter((number) => !allowed.has(number))).toEqual([]);
    });

    test(`the interactive charts of ${release.slug} in ${language} hold only what the release allows out`, () => {
      const report = readReport(site, release.slug, language);
      for (const script of report.querySelectorAll('kith-chart script[type="application/json"]')) {
        const numbers = numbersIn(script.textContent ?? "");
        expect(numbers.filter((number) => !allowedInChart(number))).toEqual([]);
      }
    });
  }

  /** A score may stand in the chart's data as JSON writes it: 2 for 2.0. */
  const allowedInChart = (number: string) =>
    axis.has(number) || allowed.has(number) || allowed.has(Number(number).toFixed(1));

  test(`the spreadsheet and the search card of ${release.slug} hold only what the release allows out`, () => {
    const csv = readFileSync(join(site, `groups/${release.slug}/${release.slug}.changes.csv`), "utf8");
    expect(numbersIn(csv).filter((number) => !allowed.has(number))).toEqual([]);
    const card = readReport(site, release.slug, "en").querySelector('script[type="application/ld+json"]');
    const { identifier, citation, ...rest }: { identifier: string; citation: string } = JSON.parse(
      card?.textContent ?? "",
    );
    expect(identifier).toBe(release.hash);
    expect(citation).toContain(release.hash.slice(0, 12));
    expect(numbersIn(JSON.stringify(rest)).filter((number) => !allowed.has(number))).toEqual([]);
  });

  test(`${release.slug}'s two languages carry the same numbers`, () => {
    const [chinese, english] = languages.map((language) =>
      numbersIn(bodyText(readReport(site, release.slug, language))).sort(),
    );
    expect(chinese).toEqual(english);
  });
}
