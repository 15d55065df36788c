import type { Language } from "@kith/instrument";
import words from "../words.json" with { type: "json" };

/** The phrases of what not everyone needs, which come after the first screen. */
const later = {
  back: words.back,
  goOn: words.goOn,
  aloud: words.aloud,
  aloudStop: words.aloudStop,
  aloudCannot: words.aloudCannot,
  changeAnswer: words.changeAnswer,
  elsewhere: words.elsewhere,
  elsewhereThere: words.elsewhereThere,
  elsewhereNot: words.elsewhereNot,
  interviewTitle: words.interviewTitle,
  interviewRule1: words.interviewRule1,
  interviewRule2: words.interviewRule2,
  interviewRule3: words.interviewRule3,
  interviewScript: words.interviewScript,
  interviewScript1: words.interviewScript1,
  interviewScript2: words.interviewScript2,
  interviewScript3: words.interviewScript3,
  interviewNo: words.interviewNo,
  interviewBegin: words.interviewBegin,
  onlyHereTitle: words.onlyHereTitle,
  onlyHereText: words.onlyHereText,
  handBack: words.handBack,
  receivedText: words.receivedText,
  saveCopy: words.saveCopy,
  saveCopyHelp: words.saveCopyHelp,
  sentTitle: words.sentTitle,
  sentChildTitle: words.sentChildTitle,
  otherRaterTitle: words.otherRaterTitle,
  otherRaterText: words.otherRaterText,
  otherRaterGo: words.otherRaterGo,
  otherRaterOffline: words.otherRaterOffline,
  pauseTitle: words.pauseTitle,
  pauseText: words.pauseText,
  pauseChildText: words.pauseChildText,
  sameRaterTitle: words.sameRaterTitle,
  sameRaterText: words.sameRaterText,
  sameRaterYes: words.sameRaterYes,
  sameRaterNoCaregiver: words.sameRaterNoCaregiver,
  saveCopyDone: words.saveCopyDone,
};

export type LaterSay = (phrase: keyof typeof later, gaps?: Record<string, string | number>) => string;

export function laterSayIn(language: Language): LaterSay {
  return (phrase, gaps = {}) =>
    later[phrase][language].replace(/\{(\w+)\}/g, (gap, name: string) => (name in gaps ? String(gaps[name]) : gap));
}
