import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Plugin } from "vite";

/** Every text file also as it goes over the wire, pressed once and as small as it gets, so that the server only picks one. */
export function compressed(): Plugin {
  return {
    name: "kith-compressed",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (!/\.(js|css|html)$/.test(file.fileName)) continue;
          const text = file.type === "chunk" ? file.code : file.source;
          this.emitFile({ type: "asset", fileName: `${file.fileName}.br`, source: brotliCompressSync(text) });
          this.emitFile({ type: "asset", fileName: `${file.fileName}.gz`, source: gzipSync(text, { level: 9 }) });
        }
      },
    },
  };
}
