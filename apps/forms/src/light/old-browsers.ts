/** What phones of 2020 lack and this page uses: written in where it is missing, before anything else runs. */
Object.hasOwn ??= (thing: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(thing, key) !== undefined;
Array.prototype.findLastIndex ??= findLastIndex;

function findLastIndex<T>(this: T[], fits: (value: T, at: number, all: T[]) => unknown): number {
  for (let at = this.length - 1; at >= 0; at--) {
    const value = this[at];
    if (value !== undefined && fits(value, at, this)) return at;
  }
  return -1;
}
