/**
 * The words of a text, Chinese and English alike: a run of letters or digits is a word; Chinese has no spaces, so each
 * character and each two that follow one another are words.
 */
export function wordsIn(text: string): string[] {
  return (text.normalize("NFKC").toLowerCase().match(runs) ?? []).flatMap((run) =>
    /\p{Script=Han}/u.test(run) ? pairsIn([...run]) : [run],
  );
}

const runs = /\p{Script=Han}+|[\p{L}\p{N}]+?(?=\p{Script=Han}|[^\p{L}\p{N}]|$)/gu;

function pairsIn(signs: string[]): string[] {
  const pairs = signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
  return [...signs, ...pairs];
}
