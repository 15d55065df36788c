import { languages } from "@kith/instrument";
import { checksum } from "./checksum.ts";
import { programmesOf } from "./programmes.ts";
import type { FolderRead } from "./read-folder.ts";
import { type Earlier, isUntouched, type Unit } from "./record.ts";

/** Which pages a build makes, and which stand as they were. */
export type Plan = {
  fresh: { groups: ReadonlySet<string>; programmes: ReadonlySet<string> };
  /** The pages of each group and programme: what they are made from, and since when it has been public. */
  units: { name: string; from: string; since: string; kept: Unit | null }[];
};

/**
 * A report's pages follow from its release alone, a programme's from those of its groups: where these are the same, so
 * are they. Of the reports that stand without their PDFs, `reprinted` are made anew.
 */
export function planOf(folder: FolderRead, earlier: Earlier | null, today: string, reprinted: number): Plan {
  const units = [...groupUnits(folder), ...programmeUnits(folder)].map(({ name, from }) => {
    const before = earlier?.record.units[name];
    const isSame = earlier?.isSame === true && before?.from === from && isUntouched(earlier.folder, before);
    return {
      name,
      from,
      since: before?.from === from ? before.since : today,
      kept: isSame && before !== undefined ? before : null,
    };
  });
  const unprinted = units.filter(({ name, kept }) => kept !== null && name.startsWith("groups/") && !isPrinted(kept));
  for (const unit of unprinted.slice(0, reprinted)) unit.kept = null;
  const freshIn = (kind: string) =>
    new Set(
      units.flatMap(({ name, kept }) => (kept === null && name.startsWith(kind) ? [name.slice(kind.length)] : [])),
    );
  return { fresh: { groups: freshIn("groups/"), programmes: freshIn("programmes/") }, units };
}

/** Whether these pages have a PDF in each language. */
function isPrinted({ files }: Unit): boolean {
  return files.filter(([path]) => path.endsWith(".pdf")).length === languages.length;
}

function groupUnits({ files, earlier, listed }: FolderRead) {
  const before = Map.groupBy(earlier, ({ slug }) => slug);
  return files.map(({ checksum: sum, release: { slug } }) => {
    const hashes = (before.get(slug) ?? []).map(({ hash }) => hash);
    return { name: `groups/${slug}`, from: checksum([sum, listed.has(slug), ...hashes].join(" ")) };
  });
}

function programmeUnits({ files, programmes }: FolderRead) {
  const sums = new Map([...files, ...programmes].map((file) => [file.release, file.checksum]));
  const given = programmesOf(
    files.map(({ release }) => release),
    programmes.map(({ release }) => release),
  );
  return given.map(({ programme, releases, together }) => ({
    name: `programmes/${programme.slug}`,
    from: checksum([...releases.map((release) => sums.get(release)), together && sums.get(together)].join(" ")),
  }));
}
