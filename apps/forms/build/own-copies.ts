import type { Plugin } from "vite";

/** The parts that a phone rarely or never fetches, and how their copies of what is shared are marked. */
const apart: readonly [from: RegExp, mark: string][] = [
  [/\.tsx$|\?large$/, "?large"],
  [/compile-here\.ts$|\?older$/, "?older"],
];

/**
 * Gives the large lane, and what compiles links of an older app, their own copies of what they share with the light page. Else a
 * phone's page would hold, and lay out for parts that it never fetches, all that only the others need.
 */
export function ownCopies(): Plugin {
  return {
    name: "kith-own-copies",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer, options) {
      const mark = apart.find(([from]) => importer && from.test(importer))?.[1];
      if (mark === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && /\.ts$|\/idb\/build\//.test(found.id) ? { ...found, id: found.id + mark } : found;
    },
  };
}
