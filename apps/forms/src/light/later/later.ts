import { hush } from "../../aloud/read-aloud.ts";
import { whenLeft } from "../page.ts";
import { words } from "../words/later.ts";
import { addWords } from "../words/say.ts";

/** What is not needed for the first question: it comes while the first screen is read, with its own words. */
addWords({ "zh-CN": words });
whenLeft(hush);

export { carryElsewhere } from "../../send/carry-elsewhere.ts";
export { pressAloud } from "./aloud.ts";
export { showRest, showSend } from "./between.ts";
export { showEnd } from "./end.ts";
export { showInterview } from "./interview.ts";
export { showKeptHere } from "./kept-here.ts";
export { showNotToday } from "./not-today.ts";
export { showOffline } from "./offline.ts";
export { showPause } from "./pause.ts";
export { beginPost } from "./post.ts";
export { sendSitting } from "./send-sitting.ts";
