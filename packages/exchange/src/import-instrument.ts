import type { Instrument, Problem } from "@kith/instrument";
import { readInstrument } from "@kith/instrument";
import { readFhir } from "./fhir/read-fhir.ts";
import type { ImportFormat } from "./formats.ts";
import type { FoundForm } from "./found/found-form.ts";
import { toDraft } from "./found/to-draft.ts";
import { guessFormat } from "./guess-format.ts";
import { readKith } from "./kith/read-kith.ts";
import type { Question } from "./question.ts";
import { readRedcap } from "./redcap/read-redcap.ts";
import { readSurveyjs } from "./surveyjs/read-surveyjs.ts";
import { Unreadable } from "./unreadable.ts";
import { readXlsform } from "./xlsform/read-xlsform.ts";

/** What may be said beforehand: the format, where the file does not show it, and which of several forms is meant. */
export type ImportOptions = { format?: ImportFormat; form?: string };

/**
 * What comes of a file. `draft` is an instrument as far as the file gives it: a text it does not give is empty, and
 * `unfinished` says what no door lets through yet. A file with something wrong in it gives nothing at all.
 */
export type Imported =
  | { kind: "imported"; format: ImportFormat; draft: Instrument; questions: Question[]; unfinished: Problem[] }
  | { kind: "several"; format: ImportFormat; forms: string[] }
  | { kind: "refused"; format: ImportFormat | null; problems: Problem[] };

/** Reads an instrument out of another tool's file, and asks what the file does not say. Nothing is guessed in silence. */
export function importInstrument(bytes: Uint8Array, name: string, options: ImportOptions = {}): Imported {
  let format: ImportFormat | null = options.format ?? null;
  try {
    format ??= guessFormat(bytes, name);
    if (format === "kith") return whole(format, readKith(bytes), []);
    const found = readers[format](bytes, options.form ?? null);
    if ("forms" in found) return { kind: "several", format, forms: found.forms };
    const { draft, questions } = toDraft(found);
    return whole(format, draft, questions);
  } catch (error) {
    if (error instanceof Unreadable) return { kind: "refused", format, problems: error.problems };
    throw error;
  }
}

/** A file of several forms, of which one has to be named. */
export type Several = { forms: string[] };

const readers: Record<
  Exclude<ImportFormat, "kith">,
  (bytes: Uint8Array, form: string | null) => FoundForm | Several
> = { xlsform: readXlsform, redcap: readRedcap, surveyjs: readSurveyjs, fhir: readFhir };

function whole(format: ImportFormat, draft: Instrument, questions: Question[]): Imported {
  const read = readInstrument(draft);
  if (read.kind === "read") return { kind: "imported", format, draft: read.value, questions, unfinished: [] };
  return { kind: "imported", format, draft, questions, unfinished: read.problems };
}
