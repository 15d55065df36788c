import { type Language, languages } from "@kith/instrument";
import type { Release } from "@kith/release";
import { pageWords, say } from "../words/say.ts";
import { columns, noNumber, titleOf } from "./data-csv.ts";

/** The table told to programs as the W3C's CSV on the Web asks: https://www.w3.org/TR/tabular-metadata/ */
export function csvwMetadata(release: Release): string {
  return json({
    "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
    url: "data.csv",
    "dc:title": Object.fromEntries(languages.map((language) => [language, titleIn(release, language)])),
    "dc:identifier": release.hash,
    tableSchema: {
      columns: columns.map((column) => ({
        name: column.name,
        titles: [column.name],
        "dc:description": titleOf(column),
        datatype: column.kind,
        required: true,
        ...(column.kind === "number" ? { null: noNumber } : {}),
      })),
    },
  });
}

/** The same as Frictionless Data asks: https://specs.frictionlessdata.io/tabular-data-package/ */
export function dataPackage(release: Release): string {
  return json({
    profile: "tabular-data-package",
    name: release.slug,
    id: release.hash,
    title: languages.map((language) => titleIn(release, language)).join(" · "),
    resources: [
      {
        profile: "tabular-data-resource",
        name: "data",
        path: "data.csv",
        format: "csv",
        mediatype: "text/csv",
        encoding: "utf-8",
        schema: {
          fields: columns.map((column) => ({ name: column.name, type: column.kind, title: titleOf(column) })),
          missingValues: noNumber,
        },
      },
    ],
  });
}

function titleIn(release: Release, language: Language): string {
  const names = { programme: release.programme.name[language], group: release.group.name[language] };
  return `${names.programme}: ${say(pageWords.reportTitle, language, names)}`;
}

function json(thing: object): string {
  return `${JSON.stringify(thing, null, 2)}\n`;
}
