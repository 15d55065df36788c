import { afterEach, expect, test } from "vitest";
import { type BrokenHouse, brokenHouse, emptyRoom } from "./broken-house.ts";
import { root } from "./house.ts";

// Turborepo's boundaries, with this house's own tags, over a small house with one law broken.
let house: BrokenHouse | undefined;
afterEach(() => house?.remove());

const fromServer = 'import { here } from "@kith/server";\n\nexport const there = here;\n';

function threeRooms(): BrokenHouse {
  house = brokenHouse();
  emptyRoom(house, "apps/server", "person");
  return house;
}

test("no package imports an app", () => {
  const broken = threeRooms();
  emptyRoom(broken, "packages/scoring", "package", ["@kith/server"]);
  broken.write("packages/scoring/src/index.ts", fromServer);
  const { passed, says } = broken.run("turbo", "boundaries");
  expect(says).toContain("person");
  expect(passed).toBe(false);
});

test("the public site does not reach people's answers, not even through another room", () => {
  const broken = threeRooms();
  emptyRoom(broken, "packages/between", "none", ["@kith/server"]);
  broken.write("packages/between/src/index.ts", fromServer);
  emptyRoom(broken, "apps/reports", "public", ["@kith/between"]);
  broken.write("apps/reports/src/index.ts", 'import { there } from "@kith/between";\n\nexport const where = there;\n');
  const { passed, says } = broken.run("turbo", "boundaries");
  expect(says).toContain("person");
  expect(passed).toBe(false);
});

test("no room climbs out of itself, nor imports one it does not name", () => {
  const broken = threeRooms();
  emptyRoom(broken, "packages/scoring", "package");
  emptyRoom(broken, "packages/estimate", "package");
  broken.write("packages/estimate/src/index.ts", 'export { here } from "../../scoring/src/index.ts";\n');
  broken.write("packages/estimate/src/named.ts", 'export { here } from "@kith/scoring";\n');
  const { passed, says } = broken.run("turbo", "boundaries");
  expect(says).toContain("leaves the package");
  expect(says).toContain("is not a dependency");
  expect(passed).toBe(false);
});

test("a house that keeps its boundaries passes, and this house does", () => {
  const whole = threeRooms();
  emptyRoom(whole, "packages/scoring", "package");
  emptyRoom(whole, "apps/reports", "public", ["@kith/scoring"]);
  whole.write("apps/reports/src/index.ts", 'export { here } from "@kith/scoring";\n');
  expect(whole.run("turbo", "boundaries")).toMatchObject({ passed: true });
  expect(whole.run("turbo", "boundaries", "--cwd", root)).toMatchObject({ passed: true });
});
