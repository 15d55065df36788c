import { raterPhrases } from "./phrases.ts";
import { spokenInBoth } from "./spoken.ts";

/** For who is asked a second time. */
export const words = spokenInBoth(raterPhrases);
