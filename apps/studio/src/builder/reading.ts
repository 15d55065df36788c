import type { Informant } from "@kith/instrument";

/**
 * The school year that a sentence in English asks for, by Kincaid et al. (1975): 0.39 words a sentence + 11.8 syllables a
 * word − 15.59. It is a rule of thumb made for longer texts; syllables are counted by groups of vowels.
 */
export function englishGrade(text: string): number | null {
  const words = text.toLowerCase().match(/[a-z]+(?:['’-][a-z]+)*/g) ?? [];
  if (words.length === 0) return null;
  const sentences = Math.max(1, text.split(/[.!?;:]+/).filter((part) => /[a-z]/i.test(part)).length);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return (0.39 * words.length) / sentences + (11.8 * syllables) / words.length - 15.59;
}

function syllablesOf(word: string): number {
  const spoken = word.replace(/(?<![^aeiouy]l)e$|(?<=[^dt])ed$/, "").replace(/['’-]/g, "");
  return Math.max(1, (spoken.match(/[aeiouy]+/g) ?? []).length);
}

/**
 * How many characters the longest clause of a Chinese sentence has. There is no formula for Chinese that fits single
 * sentences, so length and bookish words are all that is looked at.
 */
export function longestClause(text: string): number {
  return Math.max(
    0,
    ...text.split(/[，。；：！？、,.;:!?（）()]+/u).map((clause) => (clause.match(/\p{Script=Han}/gu) ?? []).length),
  );
}

/** Words of reports and textbooks, which children and old people in a village rarely say. */
export function bookishWords(text: string): string[] {
  return bookish.filter((word) => text.includes(word));
}

/** How much a reader can be asked: the school year of the English, and characters in one clause of the Chinese. */
export const readersLimit: Record<Informant, { grade: number; clause: number; bookish: boolean }> = {
  child: { grade: 6, clause: 16, bookish: false },
  caregiver: { grade: 7, clause: 18, bookish: false },
  teacher: { grade: 10, clause: 26, bookish: true },
  facilitator: { grade: 10, clause: 26, bookish: true },
};

const bookish = [
  "频率",
  "程度",
  "认为",
  "倾向",
  "情绪",
  "行为",
  "具有",
  "是否",
  "感到",
  "从而",
  "此外",
  "以及",
  "进行",
  "表现出",
  "能够",
  "予以",
  "较为",
  "焦虑",
  "抑郁",
  "冲动",
  "攻击性",
  "社交",
  "人际",
  "自我",
  "认知",
  "主观",
  "客观",
  "积极",
  "消极",
  "沟通",
  "困扰",
  "压力",
];
