import type { Language } from "@kith/instrument";

/** Recorded voices of one language or dialect: a file for a question (`instrument/item`) or an answer (`option/words`). */
export type Pack = { language: Language; name: string; files: Record<string, string> };

export const folder = "/f/audio/";
let asked: Promise<Pack[]> | undefined;

/** The recordings that this installation has; none where there are none or they cannot be reached. */
export function packs(): Promise<Pack[]> {
  asked ??= fetch(`${folder}packs.json`, { credentials: "omit" })
    .then((reply) => (reply.ok ? reply.json() : []))
    .then((thing: unknown) => (Array.isArray(thing) ? thing.filter(isPack) : []))
    .catch(() => {
      asked = undefined;
      return [];
    });
  return asked;
}

export function addressOf(pack: Pack | undefined, key: string): string | null {
  const file = pack?.files[key];
  return file === undefined || /^[a-z]+:|\.\.|^\//i.test(file) ? null : folder + file;
}

function isPack(thing: unknown): thing is Pack {
  if (typeof thing !== "object" || thing === null || !("language" in thing) || !("files" in thing)) return false;
  if (!("name" in thing) || typeof thing.name !== "string") return false;
  return (
    (thing.language === "zh-CN" || thing.language === "en") && typeof thing.files === "object" && thing.files !== null
  );
}
