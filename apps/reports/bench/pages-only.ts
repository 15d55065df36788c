import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { isMainThread, Worker, workerData } from "node:worker_threads";
import type { Release } from "@kith/release";
import { compilePages, readCompiled } from "../src/compiled/compile-pages.ts";
import { openPages } from "../src/compiled/open-pages.ts";
import { marksOf } from "../src/site/engine.ts";
import { layInto } from "../src/site/lay.ts";
import { relativeLinks } from "../src/site/relative-links.ts";

// What the rival does and nothing more, with our own templates: each report, edition and programme as a page in both languages, from
// release files that nobody checks, laid without being searched. Each thread takes some programmes whole.
const base = "/reports/";
if (isMainThread) {
  const [from, to] = process.argv.slice(2);
  const compiled = await compilePages(marksOf({ base, site: null, cards: false }).program, base);
  const many = availableParallelism();
  const threads = Array.from(
    { length: many },
    (_, index) => new Worker(new URL(import.meta.url), { workerData: { from, to, compiled, many, index } }),
  );
  await Promise.all(threads.map((thread) => once(thread, "exit")));
} else await makeSome(workerData);

async function makeSome({
  from,
  to,
  compiled,
  many,
  index,
}: Record<"from" | "to" | "compiled", string> & Record<"many" | "index", number>) {
  const all = readdirSync(from)
    .filter((name) => name.endsWith(".json"))
    .map((name) => {
      const bytes = readFileSync(join(from, name));
      const release: Release = JSON.parse(bytes.toString("utf8"));
      return { file: name, bytes, checksum: "", release };
    });
  const programmes = new Set(
    [...new Set(all.map(({ release }) => release.programme.slug))].filter((_, place) => place % many === index),
  );
  const files = all.filter(({ release }) => programmes.has(release.programme.slug));
  const groups = new Set(files.map(({ release }) => release.slug));
  const folder = { files, programmes: [], earlier: [], tombstones: [], listed: new Set<string>() };
  const given = { folder, fresh: { groups, programmes }, base, site: null, cards: false };
  const [pages, lay] = [await openPages(readCompiled(compiled)), layInto(to)];
  const isWanted = (template: string) => /\/(groups|programmes)\/\[slug\]/.test(template);
  for await (const { file, html } of pages.make(given, isWanted)) lay(file, relativeLinks(html, file, base));
}
