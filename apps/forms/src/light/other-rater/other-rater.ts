import { words } from "../words/other-rater.ts";
import { addWords } from "../words/say.ts";

/** What only who is asked a second time needs, with its own words. */
addWords(words);

export { showSameRater } from "./same-rater.ts";
