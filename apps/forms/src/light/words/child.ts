import { childPhrases } from "./phrases.ts";
import { spokenInBoth } from "./spoken.ts";

/** For a child. */
export const words = spokenInBoth(childPhrases);
