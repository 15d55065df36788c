import { words } from "../words/child.ts";
import { addWords } from "../words/say.ts";

/** What only a child needs, with its own words. */
addWords(words);

export { assent } from "./assent.ts";
export { showPractice } from "./practice.ts";
