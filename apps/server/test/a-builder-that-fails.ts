/** Stands in for a site builder that meets trouble half-way: it has written a page, says why it stops, and ends badly. */
import { mkdirSync, writeFileSync } from "node:fs";

const out = process.argv[process.argv.indexOf("--out") + 1] ?? "";
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/index.html`, "half a page");
console.error("osmanthus.json cannot be published (hash: it was changed). The site was left as it was.");
process.exitCode = 1;
