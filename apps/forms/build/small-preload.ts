import type { Plugin } from "vite";

/** Vite's helper for parts that bring a style sheet, in little: the page has one such part, and no older browser's ways to mind. */
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
const code = `export const __vitePreload = (load, files = []) => Promise.all(files.map(bring)).then(load);
const bring = (file) => {
  if (!file.endsWith(".css") || document.querySelector('[data-file="/f/' + file + '"]')) return null;
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = "/f/" + file;
  link.dataset.file = "/f/" + file;
  document.head.append(link);
  return new Promise((done, failed) => {
    link.onload = done;
    link.onerror = failed;
  });
};`;
