/** The day that stands in every PDF: when it was printed is nobody's business. */
export const noDay = "D:20000101000000+00'00'";

/** The program that stands in every PDF: which version on which system is nobody's business either. */
const maker = "Chromium";

/**
 * The PDF without the hour and the machine at which it was made. The bytes stay as many, so that the file's own table of
 * places holds.
 */
export function withoutTraces(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  const bare = text
    .replaceAll(/\(D:\d{14}[+-]\d{2}'\d{2}'\)/g, `(${noDay})`)
    .replace(/(?<=\/Creator )\(Mozilla\/(?:\\.|[^\\)])*\)/, (said) => `(${maker})`.padEnd(said.length));
  return Buffer.from(bare, "latin1");
}
