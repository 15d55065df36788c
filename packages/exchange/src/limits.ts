/**
 * How much of a file is read. An instrument is a page or two, so anything beyond these is a mistake or an attack, and is
 * said as such before it costs time or memory.
 */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 20_000_000,
  /** Bytes of everything inside a zip, unpacked. */
  unpackedBytes: 60_000_000,
  /** Files inside a zip. */
  zipFiles: 1_000,
  rows: 20_000,
  columns: 1_000,
  /** Characters in one cell: a little more than a spreadsheet keeps. */
  cell: 40_000,
  /** Characters of a condition or a formula that is looked into; a longer one counts as not understood. */
  expression: 2_000,
  /** Groups inside groups. */
  depth: 20,
  /** Rated questions of one instrument. */
  items: 1_000,
  /** Answers on offer, over all answer sets. */
  options: 20_000,
} as const;
