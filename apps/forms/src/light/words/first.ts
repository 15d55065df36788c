import { firstPhrases } from "./phrases.ts";
import { spoken } from "./spoken.ts";

/** Chinese, which comes with the page. */
export const words = spoken(firstPhrases, "zh-CN");
