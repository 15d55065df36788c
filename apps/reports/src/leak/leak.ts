/** Something in the built site that no release lets out: in which file, what, where in it, and why it may not be there. */
export type Leak = { file: string; what: string; place: string; why: string };

/** Where a scan stands: its file and what may be said there. */
export type Spot = { file: string; allowed: Allowed };

/** The numbers that may be printed in a file, as printed, and what takes the names out that are no numbers: addresses and checksums. */
export type Allowed = { numbers: ReadonlySet<string>; withoutNames: (text: string) => string };

/** The leaks as one sentence for whoever started the build. */
export function leakSentence(leaks: readonly Leak[]): string {
  const [first] = leaks;
  if (first === undefined) throw new RangeError("leakSentence requires at least one leak");
  const more = leaks.length > 1 ? `, and there are ${leaks.length - 1} more like it` : "";
  return `${first.file} would let out ${first.what} in ${first.place}: ${first.why}${more}. The site was left as it was.`;
}

/** Why a list of numbers may not be there, each of them allowed or not. */
export const asLong = "so many numbers in a row may be one for each child";
