/** From so many answers on, the same answer throughout is worth a second look. */
const least = 6;

/** One child's answered items all have the same answer. It may well be true; a person is only asked to look. */
export function isStraightLine(answers: readonly unknown[]): boolean {
  const given = answers.filter((answer) => typeof answer === "number");
  return given.length >= least && new Set(given).size === 1;
}

/** Three children or more, and every one of them was judged exactly alike, item by item. */
export function isHalo(children: readonly (readonly unknown[])[]): boolean {
  const told = children.filter((answers) => answers.filter((answer) => typeof answer === "number").length >= least);
  return told.length >= 3 && new Set(told.map((answers) => JSON.stringify(answers))).size === 1;
}
