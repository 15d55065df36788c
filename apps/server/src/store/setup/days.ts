/** A day without a time, `2026-09-01`. */
export function toDay(at: Date): string {
  return at.toISOString().slice(0, 10);
}

/** So many working days after a day. Holidays are not known here, so it may come early and never late. */
export function afterWorkingDays(day: string, count: number): string {
  const date = new Date(`${day}T00:00:00.000Z`);
  for (let left = count; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (date.getUTCDay() !== 0 && date.getUTCDay() !== 6) left--;
  }
  return toDay(date);
}

/** The moment at which a day is over everywhere on earth. */
export function endOfDay(day: string): string {
  const date = new Date(`${day}T12:00:00.000Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString();
}

/** Whether what was entered at `at` was entered within so many days after `day`. */
export function isWithin(day: string, at: string, days: number): boolean {
  const end = new Date(`${day}T00:00:00.000Z`);
  end.setUTCDate(end.getUTCDate() + days + 1);
  return at < end.toISOString();
}
