import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** What the data folder keeps beside its database and never in it: without it, a stolen table of codes cannot be searched. */
export type Secrets = {
  /** A link token or typed code as the database knows it. */
  tokenHash(token: string): string;
  codeHash(code: string): string;
  /** Thirty bits that stand for one stored content. */
  receiptBits(id: string, contentHash: string): number;
  signInSecret: string;
  /** By which a database knows this pepper again, and nobody learns it. */
  mark: string;
  /** Seals a text so that only this folder opens it again; what was changed since is not opened. */
  seal(text: string): string;
  unseal(sealed: string): string | null;
};

/** Reads the folder's secrets, and makes them while no link has been given out. Only their owner may read the files. */
export function readSecrets(folder: string, isNew: boolean): Secrets {
  if (!isNew && !existsSync(join(folder, "pepper"))) throw new PepperLost(folder);
  const pepper = secretFile(join(folder, "pepper"));
  const hmac = (purpose: string, text: string) =>
    createHmac("sha256", pepper).update(`kith/${purpose}/v1\0${text}`).digest();
  return {
    tokenHash: (token) => hmac("token", token).toString("hex"),
    codeHash: (code) => hmac("code", code).toString("hex"),
    receiptBits: (id, contentHash) => hmac("receipt", `${id}\0${contentHash}`).readUInt32BE(0) >>> 2,
    signInSecret: secretFile(join(folder, "sign-in-secret")),
    mark: hmac("mark", "pepper").toString("hex"),
    ...sealing(hmac("seal", "links")),
  };
}

/** The database's links were made with another pepper than the one in this folder. */
export class OtherPepper extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} has another pepper than its database`);
    this.folder = folder;
  }
}

/** AES-256-GCM: twelve bytes of chance, sixteen that prove it whole, and the text. */
function sealing(key: Buffer): Pick<Secrets, "seal" | "unseal"> {
  return {
    seal: (text) => {
      const chance = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", key, chance);
      const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return Buffer.concat([chance, cipher.getAuthTag(), body]).toString("base64url");
    },
    unseal: (sealed) => {
      const bytes = Buffer.from(sealed, "base64url");
      try {
        const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12), { authTagLength: 16 });
        decipher.setAuthTag(bytes.subarray(12, 28));
        return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
      } catch {
        return null;
      }
    },
  };
}

/** The links and codes that people hold were made with a pepper that is gone; a new one would open none of them. */
export class PepperLost extends Error {
  readonly folder: string;

  constructor(folder: string) {
    super(`${folder} has lost its pepper`);
    this.folder = folder;
  }
}

function secretFile(path: string): string {
  try {
    const text = readFileSync(path, "utf8");
    if (text.length >= 43) return text;
    throw new Error(`readSecrets requires a whole ${path}`);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
  }
  const secret = randomBytes(32).toString("base64url");
  const handle = openSync(path, "wx", 0o600);
  writeSync(handle, secret);
  fsyncSync(handle);
  closeSync(handle);
  return secret;
}
