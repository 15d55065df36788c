import type { AnswersFormat, ExportedFile } from "../formats.ts";
import type { AnswersExport } from "./answers-export.ts";
import { toDataPackage } from "./data-package.ts";
import { toDdi } from "./ddi.ts";
import { toResponseBundle } from "./fhir-responses.ts";
import { toLongCsv } from "./long-csv.ts";
import type { AnswersLoss } from "./losses.ts";
import { toRPackage } from "./r-package.ts";
import { toSpssPackage } from "./spss-package.ts";
import { toAnswersWorkbook } from "./to-workbook.ts";
import { toWideCsv } from "./wide-csv.ts";

/** Each format's own way of writing answers. */
export const answersWriters: Record<AnswersFormat, (what: AnswersExport) => ExportedFile<AnswersLoss>> = {
  "csv-wide": toWideCsv,
  "csv-long": toLongCsv,
  xlsx: toAnswersWorkbook,
  r: toRPackage,
  spss: toSpssPackage,
  "fhir-r4": (what) => toResponseBundle(what, "r4"),
  "fhir-r5": (what) => toResponseBundle(what, "r5"),
  frictionless: toDataPackage,
  ddi: toDdi,
};
