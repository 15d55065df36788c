import type { Language } from "@kith/instrument";

/** The server says a problem in one line, “中文 / English”: the reader's half of it, or all of it where it has no halves. */
export function inOneLanguage(says: string, language: Language): string {
  const at = says.indexOf(" / ");
  if (at < 0) return says;
  const [chinese, english] = [says.slice(0, at), says.slice(at + 3)];
  if (!han.test(chinese) || han.test(english)) return says;
  return language === "zh-CN" ? chinese : english;
}

const han = /\p{Script=Han}/u;
