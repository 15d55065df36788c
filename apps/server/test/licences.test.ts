import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

/** Licences under which Kith may be run and handed on. Libraries that are only linked to may also be LGPL or MPL, unchanged. */
const allowed = [
  "0BSD",
  "Apache-2.0",
  "Apache-2.0 AND BSL-1.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BlueOak-1.0.0",
  "CC0-1.0",
  "ISC",
  "LGPL-3.0-or-later",
  "MIT",
  "MIT AND OFL-1.1",
  "MIT OR Apache-2.0",
  "MIT OR CC0-1.0",
  "MPL-2.0",
  "Python-2.0",
];

test("every package that Kith is made of or made with may be used as it is: its licence is one of these", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const told = execFileSync("pnpm", ["--recursive", "licenses", "list", "--json"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 26,
  });
  const byLicence: Record<string, { name: string }[]> = JSON.parse(told);
  expect(Object.values(byLicence).flat().length).toBeGreaterThan(100);
  const others = Object.entries(byLicence).filter(
    ([licence]) => !allowed.includes(licence.replace(/^\((.*)\)$/, "$1")),
  );
  expect(others.map(([licence, packages]) => `${licence}: ${packages.map(({ name }) => name).join(", ")}`)).toEqual([]);
});
