import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inflate } from "@sparticuz/chromium";

// Run as a process of its own, because the unpacking always goes to the system's temporary folder (TMPDIR).
const archives = fileURLToPath(new URL("../bin", import.meta.resolve("@sparticuz/chromium")));

for (const archive of ["chromium.br", "swiftshader.tar.br", "al2023.tar.br"]) {
  await inflate(join(archives, archive));
}
