import { codePhrases } from "./phrases.ts";
import { spokenInBoth } from "./spoken.ts";

/** For who types a code, or whose link opens nothing. */
export const words = spokenInBoth(codePhrases);
