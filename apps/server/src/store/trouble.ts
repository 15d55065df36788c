/**
 * Full, broken or read-only: SQLite's codes 13, 10 and 8, whatever their extension, the system's codes, PostgreSQL's full disk
 * and its class 58, and whatever the parts of PostgreSQL say that write its files: read-only has no code of its own there.
 */
export function isDiskTrouble(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("errcode" in error && typeof error.errcode === "number") return [8, 10, 13].includes(error.errcode & 0xff);
  if ("file" in error && /^(md|fd|smgr|slru|xlog)\.c$/.test(String(error.file))) return true;
  return "code" in error && (diskCodes.includes(String(error.code)) || /^58...$/.test(String(error.code)));
}

/**
 * The database cannot be reached, is starting, stopping or only there to be read: whoever waits tries again, and nothing was
 * acknowledged. PostgreSQL's classes 08 and 57P, its 25006 and 53300, the system's codes, a connection that broke off, and a
 * transaction that others came before each time it was begun.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (/^(Connection terminated|timeout exceeded when trying to connect|Client has encountered)/.test(error.message)) {
    return true;
  }
  if (error instanceof AggregateError) return error.errors.some(isDatabaseAway);
  if (!("code" in error)) return false;
  if (isOvertaken(error)) return true;
  const code = String(error.code);
  return /^(08...|57P0[1-5]|25006|53300)$/.test(code) || awayCodes.includes(code);
}

/** Two transactions could not both be: this one is to be begun anew. PostgreSQL's 40001 (out of step) and 40P01 (each waits for the other). */
export function isOvertaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && ["40001", "40P01"].includes(String(error.code));
}

const diskCodes = ["ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EIO", "53100"];
const awayCodes = ["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH"];
