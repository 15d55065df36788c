/** The same things in an order of chance, by the device's own source of chance (Fisher and Yates). */
export function shuffled<T>(things: readonly T[]): T[] {
  const mixed = [...things];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % (at + 1);
    const here = mixed[at];
    const there = mixed[other];
    if (here === undefined || there === undefined) continue;
    mixed[at] = there;
    mixed[other] = here;
  }
  return mixed;
}
