import { laterPhrases } from "./phrases.ts";
import { spoken } from "./spoken.ts";

/** Chinese, for what comes after the first screen. */
export const words = spoken(laterPhrases, "zh-CN");
