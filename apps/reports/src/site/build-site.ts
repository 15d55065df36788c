import { randomUUID } from "node:crypto";
import { cpSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { compilePages, readCompiled } from "../compiled/compile-pages.ts";
import type { Leak } from "../leak/leak.ts";
import { alikeIn } from "../leak/scan-page.ts";
import { filesBelow, pageOfNoRelease, scanFiles } from "../leak/scan-site.ts";
import { offerPdfs } from "../pdf/offer-pdf.ts";
import { type Printer, printReports } from "../pdf/print-reports.ts";
import { besidePlace, moveIntoPlace } from "./assemble.ts";
import type { Marks } from "./engine.ts";
import type { Hands } from "./hands.ts";
import { keepPages } from "./keep-pages.ts";
import { makeAll } from "./make-all.ts";
import type { Making } from "./make-reports.ts";
import { type Plan, planOf } from "./plan.ts";
import type { FolderRead } from "./read-folder.ts";
import type { Earlier } from "./record.ts";

/**
 * A site in its place, or one that would have let out what no release does, and is thrown away. `unprinted` says why
 * reports have no PDF where they should, and `clear` throws away what stood there before.
 */
export type Built =
  | { kind: "built"; made: number; kept: number; unprinted: string | null; clear: () => void }
  | { kind: "leaks"; leaks: Leak[] };

export type BuildOptions = {
  base: string;
  site: string | null;
  /** Whether each report gets a picture for links. */
  cards: boolean;
  /** What prints PDFs, where there is one. */
  printer: Printer | null;
  /** What the program and its options are, as checksums: pages that another program made are made anew. */
  marks: Marks;
  /** Whoever helps where there are many reports to make. */
  hands: Hands;
  /** The site that stands, whose unchanged pages are kept. */
  earlier: Earlier | null;
  /** Where the record of this build goes. */
  recordFile: string;
  /** The day of the build, for the feed. */
  today: string;
};

/**
 * Builds what is new out of sight, searches every byte of it for leaks, then moves it to its place in one step
 * together with the pages that did not change. If anything fails the old site stays as it was.
 */
export async function buildSite(folder: FolderRead, out: string, options: BuildOptions): Promise<Built> {
  const { base, site, cards, printer, marks, hands, earlier, recordFile, today } = options;
  const plan = planOf(folder, earlier, today, reprintedBy(printer));
  const mark = randomUUID().slice(0, 8);
  const [fresh, ready] = [besidePlace(out, "made", mark), besidePlace(out, "new", mark)];
  const keeping = keepPages(plan, earlier, ready);
  keeping.catch(() => undefined); // It is waited for below, and by then may have failed.
  try {
    const compiled = await compilePages(marks.program, base);
    const { alike, notes } = readCompiled(compiled);
    cpSync(alike, fresh, { recursive: true });
    const making = { fresh, base, site, cards, isPrinted: printer !== null, apart: notes.apart };
    const ofReports = await makeAll(folder, plan, { compiled, making, hands });
    const { groups } = plan.fresh;
    const trouble = printer === null ? null : await printReports(printer, fresh, groups, { base, site });
    const rest = await searchRest(folder, plan, making, ofReports.searched);
    const found = [...ofReports.leaks, ...rest].toSorted((one, other) => (one.file < other.file ? -1 : 1));
    const inPdfs = found.filter(({ file }) => file.endsWith(".pdf"));
    if (inPdfs.length < found.length) return { kind: "leaks", leaks: found };
    for (const { file } of inPdfs) rmSync(join(fresh, file), { force: true });
    if (printer !== null) await offerPdfs(fresh, groups);
    const whole = [...folder.files, ...folder.programmes].map(({ checksum }) => checksum);
    await keeping;
    const record = { engine: marks.engine, whole };
    const { clear } = await moveIntoPlace({ fresh, ready, plan, record, recordFile }, out, mark);
    const kept = plan.units.filter((unit) => unit.kept !== null).length;
    const unprinted = inPdfs[0] === undefined ? trouble : `${inPdfs[0].file} says ${inPdfs[0].what}: ${inPdfs[0].why}`;
    return { kind: "built", made: plan.units.length - kept, kept, unprinted, clear };
  } finally {
    await keeping.catch(() => undefined);
    for (const place of [fresh, ready]) rmSync(place, { recursive: true, force: true });
  }
}

/** How many reports that stand without a PDF are printed as well: where time is short, a few each time. */
function reprintedBy(printer: Printer | null): number {
  if (printer === null) return 0;
  return Number.isFinite(printer.seconds) ? aFew : Number.POSITIVE_INFINITY;
}

/** So many are printed beside those that are new. */
const aFew = 50;

/** Searches every file that was not searched when it was laid: the pages over all, the PDFs, and whatever else lies there. */
async function searchRest(
  folder: FolderRead,
  { units }: Plan,
  { fresh, base, site, apart }: Making,
  searched: readonly string[],
): Promise<Leak[]> {
  const before = new Set(searched);
  const rest = (await filesBelow(fresh)).filter((file) => !before.has(file));
  const days = new Set(units.map(({ since }) => since));
  const alike = alikeIn(await readFile(join(fresh, pageOfNoRelease), "utf8"));
  return scanFiles(fresh, rest, { ...folder, apart: new Set(apart), days, stands: [base, site ?? ""] }, alike);
}
