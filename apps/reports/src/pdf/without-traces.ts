/** The day that stands in every PDF: when it was printed is nobody's business. */
export const noDay = "D:20000101000000+00'00'";

/** The PDF without the hour at which it was made. The bytes stay as many, so that the file's own table of places holds. */
export function withoutTraces(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString("latin1");
  return Buffer.from(text.replaceAll(/\(D:\d{14}[+-]\d{2}'\d{2}'\)/g, `(${noDay})`), "latin1");
}
