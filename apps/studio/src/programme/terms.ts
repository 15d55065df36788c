import type { Words } from "@kith/instrument";

/** The school terms around a day, the one it falls in first: a report names a term and never a date. */
export function termsAround(today: Date): Words[] {
  const year = today.getFullYear();
  const isAutumn = today.getMonth() >= 7;
  const term = (autumn: boolean, of: number): Words =>
    autumn
      ? { "zh-CN": `${of}年秋季学期`, en: `Autumn term ${of}` }
      : { "zh-CN": `${of}年春季学期`, en: `Spring term ${of}` };
  return isAutumn
    ? [term(true, year), term(false, year + 1), term(true, year + 1)]
    : [term(false, year), term(true, year), term(false, year + 1)];
}
