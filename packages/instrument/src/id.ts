import * as v from "valibot";
import { told } from "./plain-words.ts";

/** A short name inside a file or an address. */
export const Id = v.pipe(
  v.string(),
  v.regex(
    /^[a-z][a-z0-9-]*$/,
    told({
      en: "this name has small letters, digits and hyphens, and begins with a letter",
      "zh-CN": "这个名字只用小写字母、数字和短横，以字母开头",
    }),
  ),
);
