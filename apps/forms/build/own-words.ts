import { pathToFileURL } from "node:url";
import type { Plugin } from "vite";

const ours = /\/src\/light\/words\/(first|later|english|by-code|child|other-rater)\.ts$/;

/** Writes out what the light page says, language by language, so that a phone does not fetch words of screens it will never see. */
export function ownWords(): Plugin {
  return {
    name: "kith-own-words",
    apply: "build",
    enforce: "pre",
    async transform(_code, id) {
      if (!ours.test(id)) return null;
      const { words }: { words: unknown } = await import(pathToFileURL(id).href);
      return `export const words = ${JSON.stringify(words)};`;
    },
  };
}
