import type { Language } from "@kith/instrument";

/** The two families of tools that read XLSForm, where they differ. */
export type Dialect = "kobo" | "odk";

/** How a language is called in the head of a column. */
export const languageNames: Record<Language, string> = { "zh-CN": "中文 (zh)", en: "English (en)" };

/** Where our own columns stand: as attributes that ODK keeps, and as plain columns that Kobo passes over. */
export const noteColumns: Record<Dialect, { scales: string; reverse: string; sensitive: string }> = {
  odk: { scales: "instance::kith:scale", reverse: "instance::kith:reverse", sensitive: "instance::kith:sensitive" },
  kobo: { scales: "kith_scale", reverse: "kith_reverse", sensitive: "kith_sensitive" },
};

/** The sheet that holds what XLSForm has no columns for. Other tools pass over it. */
export const annexSheet = "kith";
