import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";

/** The passphrase does not open this backup, or the file was changed or cut off. */
export class CannotUnseal extends Error {}

const frame = 1 << 16;
const tag = 16;
const cost = { N: 1 << 17, r: 8, p: 1, maxmem: 256 << 20 };

/**
 * Encrypts a stream under a passphrase: scrypt for the key, AES-256-GCM for each frame of 64 kB, whose number and whether it
 * is the last are in its nonce (the STREAM construction: Hoang, Reyhanitabar, Rogaway, Vizár 2015). So no frame can be
 * changed, swapped, repeated or left out, and a file that ends early is told from a whole one.
 */
export async function* seal(plain: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  const salt = randomBytes(16);
  const key = await keyFrom(passphrase, salt);
  yield salt;
  let number = 0;
  for await (const { bytes, isLast } of frames(plain, frame)) {
    const cipher = createCipheriv("aes-256-gcm", key, nonce(number++, isLast), { authTagLength: tag });
    yield Buffer.concat([cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
  }
}

/** The other way. Nothing is given out that was not proved whole. */
export async function* unseal(sealed: AsyncIterable<Buffer>, passphrase: string): AsyncGenerator<Buffer> {
  let key: Buffer | null = null;
  let number = 0;
  for await (const { bytes, isLast } of frames(
    afterSalt(sealed, async (salt) => {
      key = await keyFrom(passphrase, salt);
    }),
    frame + tag,
  )) {
    if (key === null || bytes.length < tag) throw new CannotUnseal("cut off");
    const decipher = createDecipheriv("aes-256-gcm", key, nonce(number++, isLast), { authTagLength: tag });
    decipher.setAuthTag(bytes.subarray(-tag));
    try {
      yield Buffer.concat([decipher.update(bytes.subarray(0, -tag)), decipher.final()]);
    } catch {
      throw new CannotUnseal("not whole, or another passphrase");
    }
  }
}

async function* afterSalt(
  sealed: AsyncIterable<Buffer>,
  tell: (salt: Buffer) => Promise<void>,
): AsyncGenerator<Buffer> {
  let head = Buffer.alloc(0);
  let isTold = false;
  for await (const chunk of sealed) {
    if (isTold) {
      yield chunk;
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < 16) continue;
    await tell(head.subarray(0, 16));
    isTold = true;
    yield head.subarray(16);
  }
}

/** A stream cut into pieces of one size, and which of them is the last. */
async function* frames(
  stream: AsyncIterable<Buffer>,
  size: number,
): AsyncGenerator<{ bytes: Buffer; isLast: boolean }> {
  let waiting = Buffer.alloc(0);
  for await (const chunk of stream) {
    waiting = waiting.length === 0 ? Buffer.from(chunk) : Buffer.concat([waiting, chunk]);
    let at = 0;
    for (; waiting.length - at > size; at += size) yield { bytes: waiting.subarray(at, at + size), isLast: false };
    waiting = waiting.subarray(at);
  }
  yield { bytes: waiting, isLast: true };
}

function nonce(number: number, isLast: boolean): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUInt8(isLast ? 1 : 0, 0);
  bytes.writeUIntBE(number, 6, 6);
  return bytes;
}

function keyFrom(passphrase: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize("NFKC"), salt, 32, cost, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
