/** Which of a database's hosts takes writes, as far as is known: the one that did last, until it does not. */
export class Primary {
  readonly #addresses: readonly string[];
  #at = 0;

  constructor(url: string) {
    this.#addresses = addressesOf(url);
  }

  get hosts(): number {
    return this.#addresses.length;
  }

  get address(): string {
    return this.#addresses[this.#at] ?? "";
  }

  /** Goes on to the next host, unless somebody else has done so meanwhile. */
  passOver(address: string): void {
    if (address === this.address) this.#at = (this.#at + 1) % this.#addresses.length;
  }
}

/** One address for each host of an address that names several, as PostgreSQL's own tools read it: `postgres://kith@one:5432,two:5432/kith`. */
export function addressesOf(url: string): string[] {
  const parts = /^([a-z]+:\/\/(?:[^@/]*@)?)([^/?]*)(.*)$/.exec(url);
  if (!parts) return [url];
  const [, before = "", hosts = "", after = ""] = parts;
  return hosts.split(",").map((host) => `${before}${host}${after}`);
}
