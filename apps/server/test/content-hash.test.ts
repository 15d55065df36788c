import { contentHash as slowly } from "@kith/instrument";
import { library } from "@kith/library";
import { anyResponse } from "@kith/testing";
import { expect, test } from "vitest";
import { makeChance } from "../fuzz/chance.ts";
import { mutateJson } from "../fuzz/mutate.ts";
import { contentHash } from "../src/store/content-hash.ts";

test("the hash by which the store knows a form is the one that everybody else comes to, whatever the form holds", () => {
  const chance = makeChance(20_260_601);
  const forms = library.map((instrument, at) => ({ ...anyResponse(instrument, at), replaces: undefined }));
  const things: unknown[] = [
    ...forms,
    ...library,
    null,
    "",
    0,
    -0,
    1e21,
    [undefined, null],
    { 10: "a", 9: "b", a: [] },
  ];
  for (let at = 0; at < 2_000; at++) things.push(mutateJson(chance.pick(forms), chance));
  let refused = 0;
  for (const thing of things) {
    const expected = told(() => slowly(thing));
    expect(told(() => contentHash(thing))).toBe(expected);
    if (!/^[0-9a-f]{64}$/.test(expected)) refused++;
  }
  // Half of a character is no text that could be hashed, and is refused in the same words.
  expect(refused).toBeGreaterThan(10);
  expect(refused).toBeLessThan(300);
  for (const none of [undefined, Number.NaN, Number.POSITIVE_INFINITY, { a: [Number.NaN] }]) {
    expect(() => contentHash(none)).toThrow();
    expect(() => slowly(none)).toThrow();
  }
});

function told(work: () => string): string {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
