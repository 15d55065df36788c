import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "astro";
import { cardOf } from "../card/card.ts";
import { paintCard } from "../card/paint-card.ts";
import type { Leak } from "../leak/leak.ts";
import { madeApart } from "../leak/made-apart.ts";
import { scanSite } from "../leak/scan-site.ts";
import { offerPdfs } from "../pdf/offer-pdf.ts";
import { type Printer, printReports } from "../pdf/print-reports.ts";
import { besideSite } from "../take-along/beside-site.ts";
import { besidePlace, moveIntoPlace } from "./assemble.ts";
import { keepPages } from "./keep-pages.ts";
import { type Plan, planOf } from "./plan.ts";
import type { FolderRead } from "./read-folder.ts";
import type { Earlier } from "./record.ts";
import { relativeLinks } from "./relative-links.ts";
import { siteConfig } from "./site-config.ts";
import { releasesModule, sitePlugin } from "./site-plugin.ts";

const room = fileURLToPath(new URL("../../", import.meta.url));

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
  /** What the program and its options are, as a checksum: pages that another program made are made anew. */
  engine: string;
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
  const { base, site, cards, printer, engine, earlier, recordFile, today } = options;
  const plan = planOf(folder, earlier, today, reprintedBy(printer));
  const scratch = await scratchFolder();
  const mark = basename(scratch);
  const ready = besidePlace(out, "new", mark);
  const keeping = keepPages(plan, earlier, ready);
  keeping.catch(() => undefined); // It is waited for below, and by then may have failed.
  try {
    const fresh = join(scratch, "site");
    const { apart, plugin } = madeApart(room, releasesModule);
    const plugins = [sitePlugin({ folder, fresh: plan.fresh, base, site, cards }), plugin];
    await build(siteConfig({ outDir: fresh, cacheDir: join(scratch, "cache"), base, site, plugins }));
    leadFromEachPage(fresh, base);
    for (const { path, bytes } of besideSite(folder, plan, { base, site })) lay(join(fresh, path), bytes);
    if (cards) await layCards(folder, plan, fresh);
    const { groups } = plan.fresh;
    const trouble = printer === null ? null : await printReports(printer, fresh, groups, { base, site });
    const days = new Set(plan.units.map(({ since }) => since));
    const found = await scanSite(fresh, { ...folder, apart, days, stands: [base, site ?? ""] });
    const inPdfs = found.filter(({ file }) => file.endsWith(".pdf"));
    if (inPdfs.length < found.length) return { kind: "leaks", leaks: found };
    for (const { file } of inPdfs) rmSync(join(fresh, file), { force: true });
    await offerPdfs(fresh, groups);
    const whole = [...folder.files, ...folder.programmes].map(({ checksum }) => checksum);
    await keeping;
    const { clear } = await moveIntoPlace({ fresh, ready, plan, record: { engine, whole }, recordFile }, out, mark);
    const kept = plan.units.filter((unit) => unit.kept !== null).length;
    const unprinted = inPdfs[0] === undefined ? trouble : `${inPdfs[0].file} says ${inPdfs[0].what}: ${inPdfs[0].why}`;
    return { kind: "built", made: plan.units.length - kept, kept, unprinted, clear };
  } finally {
    process.chdir(room);
    await keeping.catch(() => undefined);
    rmSync(ready, { recursive: true, force: true });
    await rm(scratch, { recursive: true, force: true });
  }
}

/** How many reports that stand without a PDF are printed as well: where time is short, a few each time. */
function reprintedBy(printer: Printer | null): number {
  if (printer === null) return 0;
  return Number.isFinite(printer.seconds) ? aFew : Number.POSITIVE_INFINITY;
}

const aFew = 50;

/**
 * A folder for this build alone. Astro keeps its half-done pages below the working directory and resolves packages
 * from there, so this is inside the room and the process moves into it: then it matters neither where the command
 * was started nor that another build runs at the same time.
 */
async function scratchFolder(): Promise<string> {
  const parent = join(room, ".astro");
  await mkdir(parent, { recursive: true });
  const scratch = await mkdtemp(join(parent, "build-"));
  process.chdir(scratch);
  return scratch;
}

/** A page that stands for any missing address is served at all of them, so its links stay whole. */
const servedAnywhere = "404.html";

/** Of many small files, asking for one after the other and waiting each time takes longer than the work. */
function leadFromEachPage(fresh: string, base: string): void {
  for (const page of globSync("**/*.html", { cwd: fresh })) {
    if (page === servedAnywhere) continue;
    const html = readFileSync(join(fresh, page), "utf8");
    writeFileSync(join(fresh, page), relativeLinks(html, page, base));
  }
}

async function layCards({ files }: FolderRead, { fresh: { groups } }: Plan, fresh: string): Promise<void> {
  for (const { release } of files.filter(({ release: { slug } }) => groups.has(slug))) {
    lay(join(fresh, `groups/${release.slug}/${release.slug}.card.png`), await paintCard(cardOf(release)));
  }
}

function lay(path: string, bytes: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}
