import { expect, test } from "vitest";
import { type Room, rooms } from "./house.ts";

/** The plan of the house: what each room may import. A room or a door that is not here does not stand. */
const plan: Record<string, string[]> = {
  instrument: [],
  look: [],
  library: ["instrument"],
  form: ["instrument"],
  scoring: ["instrument"],
  estimate: ["instrument", "scoring"],
  release: ["instrument", "scoring", "estimate"],
  exchange: ["instrument", "scoring"],
  testing: ["instrument", "library", "scoring"],
  // The three apps for people share the API's types, which live at the server's one front door.
  forms: ["instrument", "form", "look", "server"],
  studio: ["instrument", "library", "form", "scoring", "exchange", "release", "look", "server"],
  server: ["instrument", "library", "form", "scoring", "estimate", "release", "exchange", "testing"],
  reports: ["instrument", "scoring", "release", "look"],
};

const people = ["forms", "studio", "server"];
const apps = [...people, "reports"];
const house = rooms();
const short = (name: string) => name.replace("@kith/", "");

test("the rooms that stand are the rooms on the plan", () => {
  expect(house.map((room) => short(room.name)).sort()).toEqual(Object.keys(plan).sort());
  for (const room of house) expect(room.folder.split("/").at(-1)).toBe(short(room.name));
});

test("no room imports another that the plan does not give it", () => {
  const strangers = house.flatMap((room) =>
    room.imports
      .filter((name) => !plan[short(room.name)]?.includes(short(name)))
      .map((name) => `${room.name} → ${name}`),
  );
  expect(strangers).toEqual([]);
});

test("no package reaches an app, not even through a chain", () => {
  const packages = house.filter((room) => room.folder.startsWith("packages/"));
  for (const room of packages)
    expect(
      apps.filter((app) => reached(room).has(app)),
      room.name,
    ).toEqual([]);
});

test("the public site reaches no room where people's answers are, not even through a chain or in its tests", () => {
  const reports = house.find((room) => room.name === "@kith/reports");
  if (!reports) throw new Error("there is no public site");
  const withTests = { ...reports, imports: [...reports.imports, ...reports.importsInTests] };
  expect(people.filter((app) => reached(withTests).has(app))).toEqual([]);
});

test("the plan has no circle: every room can be built after those it imports", () => {
  const built = new Set<string>();
  for (let round = 0; round < house.length; round++) {
    for (const room of house) if (room.imports.every((name) => built.has(name))) built.add(room.name);
  }
  expect(house.map((room) => room.name).filter((name) => !built.has(name))).toEqual([]);
});

function reached(room: Room, seen = new Set<string>()): Set<string> {
  for (const name of room.imports) {
    if (seen.has(short(name))) continue;
    seen.add(short(name));
    const next = house.find((other) => other.name === name);
    if (next) reached(next, seen);
  }
  return seen;
}
