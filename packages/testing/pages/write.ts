import { writeFileSync } from "node:fs";
import { functionPages, pageFile } from "./functions.ts";

writeFileSync(pageFile, functionPages());
