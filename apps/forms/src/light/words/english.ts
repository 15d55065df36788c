import { firstPhrases, laterPhrases } from "./phrases.ts";
import { spoken } from "./spoken.ts";

/** English, for whoever wants it; a phone keeps it beside the rest for when there is no network. */
export const words = spoken([...firstPhrases, ...laterPhrases], "en");
