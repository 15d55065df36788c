import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A typed code: 55 random bits as eleven Crockford characters and a check character, `XXXX-XXXX-XXXX`. */
export function makeCode(): string {
  return inFours(withCheck(11));
}

/** What is printed on a booklet: six characters, the last a check. It names a booklet and opens nothing. */
export function makeSheetCode(): string {
  return withCheck(5)
    .map((digit) => alphabet[digit])
    .join("");
}

function withCheck(length: number): number[] {
  const data = [...randomBytes(length)].map((byte) => byte & 31);
  return [...data, times2(sum(data))];
}

/** Reads a code as people type it: any case, O for 0, I and L for 1, spaces anywhere. One slip or one swap is always noticed. */
export function readCode(typed: string): string | null {
  const digits = digitsOf(typed, 12);
  return digits && inFours(digits);
}

/** The code of a booklet as it was typed, or null where a character is off. */
export function readSheetCode(typed: string): string | null {
  const digits = digitsOf(typed, 6);
  return digits?.map((digit) => alphabet[digit]).join("") ?? null;
}

function digitsOf(typed: string, length: number): number[] | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const digits = [...plain].map((character) => alphabet.indexOf(character));
  return digits.length === length && !digits.includes(-1) && sum(digits) === 0 ? digits : null;
}

/** Six characters to read aloud. */
export function toReceipt(bits: number): string {
  return Array.from({ length: 6 }, (_, at) => alphabet[(bits >>> (at * 5)) & 31]).join("");
}

/** Horner's sum over the field of 32 elements; each place has another weight, so no single error or swap cancels. */
function sum(digits: number[]): number {
  return digits.reduce((total, digit) => times2(total) ^ digit, 0);
}

function times2(value: number): number {
  const doubled = value << 1;
  return doubled & 32 ? doubled ^ 0b100101 : doubled;
}

function inFours(digits: number[]): string {
  const text = digits.map((digit) => alphabet[digit]).join("");
  return [text.slice(0, 4), text.slice(4, 8), text.slice(8)].join("-");
}
