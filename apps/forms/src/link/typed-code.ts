/** A code as people type it: any case, O for 0, I and L for 1, spaces and strokes anywhere. Twelve characters, or null. */
export function readTypedCode(typed: string): string | null {
  const plain = plainCode(typed);
  return plain.length === 12 && /^[0-9A-HJKMNP-TV-Z]+$/.test(plain) ? inFours(plain) : null;
}

/** What is typed so far, in groups of four. */
export function inGroups(typed: string): string {
  return inFours(plainCode(typed).slice(0, 12));
}

function plainCode(typed: string): string {
  return typed
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
}

function inFours(plain: string): string {
  return (plain.match(/.{1,4}/g) ?? []).join("-");
}
