import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { type KithProcess, startKithBy } from "./kith-process.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

export const founder = { name: "王社工", email: "wang@kith.example", password: "four plain words here" };

/** Kith as a programme begins: an empty data folder, one person added at the keyboard, and `kith serve`. */
export async function startEmptyKith(data: string): Promise<KithProcess> {
  const { name, email, password } = founder;
  execFileSync(
    process.execPath,
    ["apps/server/src/cli/kith.ts", "add-staff", "--data", data, "--email", email, "--name", name, "--password-stdin"],
    { cwd: root, input: `${password}\n` },
  );
  return startKithBy(["serve", "--data", data], "Ctrl-C");
}
