import * as v from "valibot";
import { told } from "./plain-words.ts";

/** The languages of the house, Chinese first. */
export const languages = ["zh-CN", "en"] as const;
export type Language = (typeof languages)[number];

const text = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, told({ en: "this text is empty; write it", "zh-CN": "这里是空的；请写上文字" })),
);

/** One text in both languages. A missing language is refused, so nothing ever renders blank. */
export const Words = v.strictObject({ en: text, "zh-CN": text });
export type Words = v.InferOutput<typeof Words>;
