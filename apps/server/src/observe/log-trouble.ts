const quiet = 10_000;
const told = new Map<string, number>();

/**
 * Why the disk or the database gave out, as it says itself, for who looks after the server: at most one line in ten seconds for
 * each cause. What such an error says names files and addresses of the machine, and nothing of a form.
 */
export function logTrouble(error: unknown): void {
  const code = named(error, "errcode") ?? named(error, "code") ?? "";
  const before = told.get(code) ?? -quiet;
  if (performance.now() - before < quiet) return;
  told.set(code, performance.now());
  process.stderr.write(`trouble ${code}: ${error instanceof Error ? error.message : String(error)}\n`);
}

function named(error: unknown, name: string): string | null {
  const value = typeof error === "object" && error !== null ? Reflect.get(error, name) : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}
