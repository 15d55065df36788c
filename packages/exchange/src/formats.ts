/** The formats that an instrument can be written in. The two dialects of XLSForm, and the two releases of FHIR, differ. */
export const instrumentFormats = [
  "kith",
  "xlsform-kobo",
  "xlsform-odk",
  "redcap",
  "surveyjs",
  "fhir-r4",
  "fhir-r5",
] as const;
export type InstrumentFormat = (typeof instrumentFormats)[number];

/** The formats that an instrument can be read from: a reader knows the dialects and releases of a format by itself. */
export const importFormats = ["kith", "xlsform", "redcap", "surveyjs", "fhir"] as const;
export type ImportFormat = (typeof importFormats)[number];

/** The formats that answers can be written in. */
export const answersFormats = [
  "csv-wide",
  "csv-long",
  "xlsx",
  "r",
  "spss",
  "fhir-r4",
  "fhir-r5",
  "frictionless",
  "ddi",
] as const;
export type AnswersFormat = (typeof answersFormats)[number];

/** A file ready to be saved: its name, its bytes, and what did not come through. */
export type ExportedFile<Loss> = { name: string; mediaType: string; bytes: Uint8Array; losses: Loss[] };
