import { type Language, languages, type Words } from "@kith/instrument";
import type { Release } from "@kith/release";
import method from "../words/method.json" with { type: "json" };
import { pageWords, say } from "../words/say.ts";
import status from "../words/status.json" with { type: "json" };
import { citation } from "./cite.ts";
import { columns } from "./data-csv.ts";

/** What lies in the folder and how to read it, in both languages. It reads in any editor. */
export function readMe(release: Release): string {
  return inBoth((language) => {
    const words = (name: keyof typeof pageWords) => say(pageWords[name], language);
    const points = release.mainPoints.map((claim) => `- ${claim.words[language]}`);
    const cautions = release.cautions.map((caution) => `- ${caution.words[language]}`);
    return [
      `${release.programme.name[language]} · ${release.group.name[language]}`,
      `${release.place[language]} · ${release.period[language]}`,
      ...(release.madeUp ? ["", words("madeUp")] : []),
      "",
      words("oneMinute"),
      ...points,
      "",
      words("zipFiles"),
      `- data.csv: ${words("zipData")}`,
      `- data.csv-metadata.json, datapackage.json: ${words("zipMetadata")}`,
      `- METHOD.md: ${words("zipMethod")}`,
      `- cite.bib, cite.ris: ${words("zipCite")}`,
      `- release.json: ${words("zipRelease")}`,
      "",
      words("zipColumns"),
      ...columns.map(({ name, title }) => `- ${name}: ${say(title, language)}`),
      "",
      words("zipMarks"),
      "",
      words("cautions"),
      ...cautions,
      "",
      words("cite"),
      citation(release, language),
    ];
  });
}

/** How it was done, as the report tells it, in both languages. */
export function methodText(release: Release): string {
  return inBoth((language) => {
    const words = (name: keyof typeof pageWords) => say(pageWords[name], language);
    const forms = release.instruments.map(
      ({ title, version, status: tested, notice, hash }) =>
        `- ${title[language]} (${words("version")} ${version}; ${status[tested][language]}). ${notice[language]} ${hash}`,
    );
    return [
      `# ${words("method")}`,
      "",
      ...method.flatMap((paragraph: Words) => [paragraph[language], ""]),
      ...release.method.map((sentence) => `- ${sentence.words[language]}`),
      "",
      `## ${words("instruments")}`,
      "",
      ...forms,
      "",
      `## ${words("howSure")}`,
      "",
      ...release.howSure.map((claim) => `- ${claim.words[language]}`),
      "",
      say(pageWords.rulesVersion, language, { policy: release.policyVersion, scoring: release.scoringVersion }),
    ];
  });
}

function inBoth(lines: (language: Language) => string[]): string {
  return `${languages.map((language) => lines(language).join("\n")).join("\n\n----\n\n")}\n`;
}
