/** Stands in for a site builder that makes its pages, and leaves no room on the disk for anything after them. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fillDisk } from "../faults/fill-disk.ts";

const out = process.argv[process.argv.indexOf("--out") + 1] ?? "";
mkdirSync(out, { recursive: true });
writeFileSync(`${out}/index.html`, "a page");
if (process.env.FILL_AFTER === "yes") fillDisk(process.ppid);
