import { writeFileSync } from "node:fs";
import { calibrate, cells } from "../test/calibrate/calibrate.ts";

// node scripts/calibrate.ts: draws 2,000 groups for each cell and keeps what came of it
const calibrated = cells.map((cell) => calibrate(cell, 2000, 743));
const lines = calibrated.map((cell) => `  ${JSON.stringify(cell)}`).join(",\n");
writeFileSync(new URL("../test/calibrate/calibration.json", import.meta.url), `[\n${lines}\n]\n`);
process.stdout.write(`${lines}\n`);
