import { afterAll, beforeAll, expect, test } from "vitest";
import { type BrokenHouse, brokenHouse, emptyRoom } from "./broken-house.ts";

// A package's code sees neither Node nor a browser: the compiler, with this house's own settings, must say so.
let house: BrokenHouse;
beforeAll(() => {
  house = brokenHouse();
  emptyRoom(house, "packages/scoring", "package");
});
afterAll(() => house.remove());

const outside = [
  ["the console", 'console.log("here");', "console"],
  ["the network", 'fetch("/");', "fetch"],
  ["the page", "document.title;", "document"],
  ["the process", "process.exit(0);", "process"],
  ["the disk", 'import "node:fs";', "node:fs"],
];

test.each(outside)("a package does not see %s", (_what, code, name) => {
  house.write("packages/scoring/src/index.ts", `${code}\nexport const here = true;\n`);
  const { passed, says } = house.run("tsc", "-p", "packages/scoring");
  expect(says).toContain(name);
  expect(passed).toBe(false);
});

test("an answer that may be absent is never used as if it were there", () => {
  house.write("packages/scoring/src/index.ts", "export const first = (list: number[]): number => list[0];\n");
  expect(house.run("tsc", "-p", "packages/scoring")).toMatchObject({ passed: false });
});

test("a package that keeps to itself passes", () => {
  house.write("packages/scoring/src/index.ts", "export const here = true;\n");
  expect(house.run("tsc", "-p", "packages/scoring")).toMatchObject({ passed: true });
});
