import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import type { Plugin } from "vite";

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Lays each script and style sheet beside itself, compressed, for a server that sends what a browser can unpack. */
export function compressed(): Plugin {
  let folder = "";
  return {
    name: "kith-compressed",
    apply: "build",
    configResolved: (config) => {
      folder = resolve(config.root, config.build.outDir, config.build.assetsDir);
    },
    closeBundle: async () => {
      for (const name of await readdir(folder)) {
        if (!/\.(js|css)$/.test(name)) continue;
        const content = await readFile(join(folder, name));
        await writeFile(join(folder, `${name}.br`), await brotli(content));
        await writeFile(join(folder, `${name}.gz`), await zip(content, { level: 9 }));
      }
    },
  };
}
