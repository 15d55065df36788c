import { words } from "../words/by-code.ts";
import { addWords } from "../words/say.ts";

/** What only who types a code needs, or whose link opens nothing, with its own words. */
addWords(words);

export { showCode } from "./code.ts";
export { showRefused } from "./refused.ts";
