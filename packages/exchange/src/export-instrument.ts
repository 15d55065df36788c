import type { Instrument, Language } from "@kith/instrument";
import { toFhirR4 } from "./fhir/to-fhir-r4.ts";
import { toFhirR5 } from "./fhir/to-fhir-r5.ts";
import type { ExportedFile, InstrumentFormat } from "./formats.ts";
import { toKith } from "./kith/to-kith.ts";
import { type Loss, onlyKithReads } from "./loss.ts";
import { toRedcap } from "./redcap/to-redcap.ts";
import { toSurveyjs } from "./surveyjs/to-surveyjs.ts";
import { toXlsform } from "./xlsform/to-xlsform.ts";

/** Which language goes first, or is the only one where a format has room for one. */
export type ExportOptions = { language?: Language };

/** Writes an instrument for another tool, and declares what that tool's format cannot hold. */
export function exportInstrument(
  instrument: Instrument,
  format: InstrumentFormat,
  { language = "zh-CN" }: ExportOptions = {},
): ExportedFile<Loss> {
  const written = writers[format](instrument, language);
  const losses = format === "kith" ? written.losses : [...askFirst(instrument), ...written.losses];
  const { ending, mediaType } = kinds[format];
  return { name: `${instrument.id}-${instrument.version}${ending}`, mediaType, bytes: written.bytes, losses };
}

/** Other tools do not know what a licence forbids, so it is said to whoever hands the file on. */
function askFirst({ licence }: Instrument): Loss[] {
  if (licence.embedText && licence.electronic) return [];
  return [
    onlyKithReads(
      "licence",
      "许可不让把文字放进软件，或不让在电子设备上用；把这个文件交给别人以前，请先得到权利人同意。",
      "The licence does not allow the text in software, or on a device; ask its owner before you hand this file on.",
    ),
  ];
}

type Written = { bytes: Uint8Array; losses: Loss[] };

const writers: Record<InstrumentFormat, (instrument: Instrument, language: Language) => Written> = {
  kith: toKith,
  "xlsform-kobo": (instrument, language) => toXlsform(instrument, "kobo", language),
  "xlsform-odk": (instrument, language) => toXlsform(instrument, "odk", language),
  redcap: toRedcap,
  surveyjs: toSurveyjs,
  "fhir-r4": toFhirR4,
  "fhir-r5": toFhirR5,
};

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const kinds: Record<InstrumentFormat, { ending: string; mediaType: string }> = {
  kith: { ending: ".kith.json", mediaType: "application/json" },
  "xlsform-kobo": { ending: ".kobo.xlsx", mediaType: xlsx },
  "xlsform-odk": { ending: ".odk.xlsx", mediaType: xlsx },
  redcap: { ending: ".redcap.csv", mediaType: "text/csv" },
  surveyjs: { ending: ".surveyjs.json", mediaType: "application/json" },
  "fhir-r4": { ending: ".fhir-r4.json", mediaType: "application/fhir+json" },
  "fhir-r5": { ending: ".fhir-r5.json", mediaType: "application/fhir+json" },
};
