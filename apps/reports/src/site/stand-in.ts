import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { readRelease } from "@kith/release";
import { checksum } from "./checksum.ts";
import type { FolderRead } from "./read-folder.ts";

/**
 * Where a file is broken, the edition that is public already stands as it was: it lies beside its page in the site
 * that stands, and is read from there like any other.
 */
export async function withStandIns(folder: FolderRead, site: string | null): Promise<FolderRead> {
  if (site === null || folder.broken.length === 0) return folder;
  const found = await Promise.all(
    folder.broken.map(async ({ file }) => {
      const slug = await slugOf(file);
      const path = join(site, "groups", slug, `${slug}.release.json`);
      const bytes = await readFile(path).catch(() => null);
      const read = bytes === null ? null : readRelease(JSON.parse(bytes.toString("utf8")));
      return bytes === null || read?.kind !== "read"
        ? []
        : [{ file: path, bytes, checksum: checksum(bytes), release: read.value }];
    }),
  );
  const isNewer = ({ release }: FolderRead["files"][number]) =>
    !folder.files.some((file) => file.release.slug === release.slug && file.release.edition >= release.edition);
  const standIns = found.flat().filter(isNewer);
  const replaced = folder.files.filter(({ release }) => standIns.some((one) => one.release.slug === release.slug));
  return {
    ...folder,
    files: [...folder.files.filter((file) => !replaced.includes(file)), ...standIns],
    earlier: [...folder.earlier, ...replaced.map(({ release }) => release)],
  };
}

/** The address that a broken file was meant for: what stands in it first, or its own name. */
async function slugOf(file: string): Promise<string> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.match(/"slug"\s*:\s*"([a-z][a-z0-9-]*)"/)?.[1] ?? basename(file, ".json");
}
