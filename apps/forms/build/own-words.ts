import { readFileSync } from "node:fs";
import type { Plugin } from "vite";

/** Files of the light page, and those it shares with the large lane, that say something of their own. */
const files = /\/src\/(light\/[\w-]+|link\/open-link)\.ts$/;
const imported = /import words from "\.\.\/words\.json" with \{ type: "json" \};\n/;

/** Writes each phrase where it is used, so that a phone does not fetch the words of screens it will never see. */
export function ownWords(): Plugin {
  const source = new URL("../src/words.json", import.meta.url);
  return {
    name: "kith-own-words",
    enforce: "pre",
    transform(code, id) {
      if (!files.test(id) || !imported.test(code)) return null;
      this.addWatchFile(source.pathname);
      const words: Record<string, unknown> = JSON.parse(readFileSync(source, "utf8"));
      return code.replace(imported, "").replace(/\bwords\.(\w+)\b(?!\()/g, (use, phrase: string) => {
        if (!(phrase in words)) throw new Error(`ownWords requires phrases of words.json, and ${use} is none`);
        return JSON.stringify(words[phrase]);
      });
    },
  };
}
