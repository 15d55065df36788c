/** A name of another tool's as an id of ours: small letters, digits and hyphens, with a letter first. */
export function toId(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "-")
    .replace(/^-+/, "");
  return /^[a-z]/.test(plain) ? plain : `q-${plain}`;
}

/** An id of ours as a name that every tool takes. No two ids share one, and `toId` gives the id back. */
export function toName(id: string): string {
  return id.replaceAll("-", "_");
}

/** Gives each wanted name once: one that is taken already gets a number behind it. */
export function givenOnce(between = "-"): (wanted: string) => string {
  const given = new Set<string>();
  return (wanted) => {
    let name = wanted;
    for (let count = 2; given.has(name); count += 1) name = `${wanted}${between}${count}`;
    given.add(name);
    return name;
  };
}
