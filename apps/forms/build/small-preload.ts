import type { Plugin } from "vite";

/** Vite wraps every part that comes later in a helper for style sheets and older browsers. Our parts bring none, so nothing is left of it. */
export function smallPreload(): Plugin {
  return {
    name: "kith-small-preload",
    apply: "build",
    enforce: "pre",
    resolveId: (id) => (id === helper ? helper : null),
    load: (id) => (id === helper ? code : null),
  };
}

const helper = "\0vite/preload-helper.js";
const code = "export const __vitePreload = (load) => load();";
