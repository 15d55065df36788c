import { type AnswersFormat, exportAnswers } from "@kith/exchange";
import type { Language } from "@kith/instrument";
import { type ExportOf, loadAnswersToExport } from "./answers-to-export.ts";
import { addToAudit } from "./audit.ts";
import type { Store } from "./store.ts";

export type Exporting = { of: ExportOf; format: AnswersFormat; language: Language; by: string; at: string };

/** What goes out: the file, and how many forms are in it and how many children are not. */
export type Exported = { file: ReturnType<typeof exportAnswers>; forms: number; withdrawn: number };

/** Answers as a file, written down in the audit before anybody has it. Nothing where there is no such group or programme. */
export async function exportLogged(
  store: Store,
  { of, format, language, by, at }: Exporting,
): Promise<Exported | null> {
  const found = await store.read((db) => loadAnswersToExport(db, of));
  if (found === null) return null;
  const { name, instruments, responses, withdrawn } = found;
  const file = exportAnswers(instruments, responses, format, { language, name });
  const detail = { format, forms: responses.length };
  await store.write((trx) => addToAudit(trx, { at, actor: by, action: "answers-exported", subject: of.id, detail }));
  return { file, forms: responses.length, withdrawn };
}
