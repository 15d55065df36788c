import { getDocument, VerbosityLevel } from "pdfjs-dist/legacy/build/pdf.mjs";

/** What a PDF says to a reader and beside the reader: its words, what it tells of itself, where its links lead, what hangs on it. */
export type PdfSays = {
  sheets: number;
  words: string[];
  about: [name: string, value: string][];
  links: string[];
  attached: string[];
  /** Whether it has the structure that a screen reader walks through. */
  isTagged: boolean;
  language: string | null;
};

/** Reads a PDF; null where it cannot be read. */
export async function readPdf(bytes: Uint8Array): Promise<PdfSays | null> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false });
  try {
    const pdf = await task.promise;
    const numbers = Array.from({ length: pdf.numPages }, (_, index) => index + 1);
    const pages = await Promise.all(numbers.map((number) => pdf.getPage(number)));
    const texts = await Promise.all(pages.map((page) => page.getTextContent()));
    const notes = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
    const { info } = await pdf.getMetadata();
    const attached: object | null = await pdf.getAttachments();
    const trees = await Promise.all(pages.map((page) => page.getStructTree()));
    return {
      sheets: pdf.numPages,
      words: texts.flatMap(({ items }) => items.flatMap((item) => ("str" in item ? [item.str] : []))),
      about: Object.entries(info).flatMap(([name, value]): [string, string][] =>
        typeof value === "string" ? [[name, value]] : [],
      ),
      links: notes.flatMap((note: { url?: string; unsafeUrl?: string }) => note.unsafeUrl ?? note.url ?? []),
      attached: attached === null ? [] : Object.keys(attached),
      isTagged: trees.every((tree) => tree !== null),
      language: "Language" in info && typeof info.Language === "string" ? info.Language : null,
    };
  } catch {
    return null;
  } finally {
    await task.destroy();
  }
}
