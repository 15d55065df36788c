import type { Language } from "@kith/instrument";

/** The time of day, as a clock on the wall shows it. */
export function clock(at: Date, language: Language): string {
  return new Intl.DateTimeFormat(language, { timeStyle: "short", hourCycle: "h23" }).format(at);
}

/** A day as people say it; the year only where it is another one than now. */
export function dayOf(day: string, language: Language): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  const isThisYear = date.getUTCFullYear() === new Date().getFullYear();
  return new Intl.DateTimeFormat(language, {
    ...(!isThisYear && { year: "numeric" }),
    month: "long",
    day: "numeric",
    timeZone: "UTC",
  }).format(date);
}

/** Day and time of something the server noted; what is not a time is left out. */
export function dayAndTime(at: string, language: Language): string {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return "";
  return new Intl.DateTimeFormat(language, {
    month: "long",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(date);
}
