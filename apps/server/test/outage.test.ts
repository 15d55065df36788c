import { expect, test } from "vitest";
import { makeOutage } from "../src/observe/outage.ts";

test("what fails a night long is told once, each further cause once, and that it works again once; it is tried ever more seldom", () => {
  const logged: string[] = [];
  let clock = 0;
  const outage = makeOutage(
    (line) => logged.push(line),
    () => clock,
  );
  outage.worked();
  const refused = Object.assign(new AggregateError([new Error("connect ECONNREFUSED ::1:5432")]), {
    code: "ECONNREFUSED",
  });
  const pauses: number[] = [];
  for (let tries = 0; tries < 2_000; tries++) {
    const pause = outage.failed(tries === 7 ? new Error("the database system is starting up") : refused);
    pauses.push(pause);
    clock += pause;
  }
  outage.worked();
  outage.worked();
  expect(pauses.slice(0, 7)).toEqual([1_000, 2_000, 4_000, 8_000, 15_000, 15_000, 15_000]);
  expect(logged).toEqual([
    "connect ECONNREFUSED ::1:5432; tried again until it works",
    "the database system is starting up meanwhile",
    "works again after 29955 s",
  ]);
  expect(outage.failed(refused)).toBe(1_000);
  expect(logged).toHaveLength(4);
});
