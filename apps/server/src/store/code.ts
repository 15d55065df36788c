import { randomBytes } from "node:crypto";

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** A typed code: 55 random bits as eleven Crockford characters and a check character, `XXXX-XXXX-XXXX`. */
export function makeCode(): string {
  const data = [...randomBytes(11)].map((byte) => byte & 31);
  return inFours([...data, times2(sum(data))]);
}

/** Reads a code as people type it: any case, O for 0, I and L for 1, spaces anywhere. One slip or one swap is always noticed. */
export function readCode(typed: string): string | null {
  const plain = typed.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1");
  const digits = [...plain].map((character) => alphabet.indexOf(character));
  if (digits.length !== 12 || digits.includes(-1) || sum(digits) !== 0) return null;
  return inFours(digits);
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
