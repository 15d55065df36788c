/** Children's gains, one row a child and one column a scale in the expected order; larger is better. */
type Rows = number[][];

/**
 * Whether what is printed of the order says of this group if it went in that order itself. It stays open where there is a
 * witness: other gains of this group, whose averages answer the other way, with every other group moved a little against
 * them so that the averages over all groups stay, that print the very same.
 */
export function isGroupTold(groups: readonly Rows[], at: number, printed: (rows: Rows) => number | null): boolean {
  const own = groups[at] ?? [];
  if (own.length === 0) return false;
  const all = printed(groups.flat());
  const others = groups.flat().length - own.length;
  return !turnsOf(own).some((turn) => {
    const against = turn.map((by) => (others === 0 ? 0 : (-by * own.length) / others));
    const moved = groups.flatMap((rows, index) => rows.map((row) => shifted(row, index === at ? turn : against)));
    const turned = own.map((row) => shifted(row, turn));
    return goesInOrder(turned) !== goesInOrder(own) && printed(moved) === all;
  });
}

const hair = 0.01;

/** Ways to move a group's averages, by as little as it takes, so that they go in the order no more, or do so now. */
function turnsOf(own: Rows): number[][] {
  const averages = averagesOf(own);
  if (goesInOrder(own)) {
    return averages.slice(1).map((lower, index) => {
      const half = ((averages[index] ?? 0) - lower) / 2 + hair;
      return averages.map((_, column) => (column === index ? -half : column === index + 1 ? half : 0));
    });
  }
  const middle = averages.reduce((sum, one) => sum + one, 0) / averages.length;
  const level = averages.map((one, column) => middle - one + ((averages.length - 1) / 2 - column) * hair);
  return [inOrder(averages), level];
}

/** The same averages, each to the place where the expected order has it. */
function inOrder(averages: number[]): number[] {
  const sorted = averages.toSorted((one, other) => other - one);
  return averages.map((one, column) => (sorted[column] ?? one) - one - column * hair);
}

function goesInOrder(rows: Rows): boolean {
  const averages = averagesOf(rows);
  return averages.slice(1).every((lower, index) => lower < (averages[index] ?? 0));
}

function averagesOf(rows: Rows): number[] {
  const [first = []] = rows;
  return first.map((_, column) => rows.reduce((sum, row) => sum + (row[column] ?? 0), 0) / rows.length);
}

function shifted(row: number[], by: number[]): number[] {
  return row.map((gain, column) => gain + (by[column] ?? 0));
}
