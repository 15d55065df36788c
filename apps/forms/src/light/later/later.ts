import { words } from "../words/later.ts";
import { addChinese } from "../words/say.ts";

/** What is not needed for the first question: it comes while the first screen is read, with its own words. */
addChinese(words);

export { hush } from "../../aloud/read-aloud.ts";
export { carryElsewhere } from "../../send/carry-elsewhere.ts";
export { pressAloud } from "./aloud.ts";
export { showRest, showSend } from "./between.ts";
export { showCode } from "./code.ts";
export { showEnd } from "./end.ts";
export { showInterview } from "./interview.ts";
export { showNotToday } from "./not-today.ts";
export { showPause } from "./pause.ts";
export { beginPost } from "./post.ts";
export { showPractice } from "./practice.ts";
export { showSameRater } from "./same-rater.ts";
export { sendSitting } from "./send-sitting.ts";
export { showTrouble } from "./trouble.ts";
