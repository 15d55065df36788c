import type { Words } from "@kith/instrument";
import type { ReleaseFacts } from "../release.ts";
import { sentence } from "./list-words.ts";

/** Who let it go out, as a fixed sentence of the method: two people, or one, where everybody in it is invented. */
export function signingSentence(signing: ReleaseFacts["signing"]): { id: string; words: Words } {
  return { id: "signing", words: sentence(signingWords[signing]) };
}

/** Without the full stop, which a sentence is given once. */
export const signingWords: Record<ReleaseFacts["signing"], Words> = {
  "two-people": {
    "zh-CN": "公布以前，有两个人各自读过这一份并且签了字",
    en: "Two people each read this and signed it before it went out",
  },
  "one-person": {
    "zh-CN": "这里的人都是虚构的，所以由一个人看过就公布了；真的项目要两个人签字",
    en: "The people in it are invented, so one person read it and put it out; a real programme needs two people to sign",
  },
};
