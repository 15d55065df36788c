import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Where the tests keep what is dear to unpack: beside the installed packages, and gone with them. */
export const cacheFolder = join(fileURLToPath(new URL("../node_modules", import.meta.url)), ".cache", "kith-browser");
