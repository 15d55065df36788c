import { argon2, randomBytes, timingSafeEqual } from "node:crypto";

const cost = { parallelism: 1, tagLength: 32, memory: 19_456, passes: 2 };

/** A password as it is kept: argon2id, 19 MiB, two passes (OWASP's first choice), with its own salt. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  return `argon2id$${salt.toString("base64url")}$${(await derive(password, salt)).toString("base64url")}`;
}

export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const [method, salt, kept] = hash.split("$");
  if (method !== "argon2id" || !salt || !kept) return false;
  const expected = Buffer.from(kept, "base64url");
  const derived = await derive(password, Buffer.from(salt, "base64url"));
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

function derive(password: string, nonce: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2("argon2id", { message: password, nonce, ...cost }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
