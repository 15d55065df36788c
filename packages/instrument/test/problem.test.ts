import * as v from "valibot";
import { expect, test } from "vitest";
import { readBy } from "../src/index.ts";

const Cup = v.strictObject({ name: v.string(), handles: v.number() });

test("what is missing, and what does not belong, is said in plain words and in its place", () => {
  expect(readBy(Cup, { handels: 1, name: "blue" })).toEqual({
    kind: "refused",
    problems: [
      { at: "handles", says: "this is missing; add it" },
      { at: "handels", says: "nothing of this name belongs here; remove it, or correct the name" },
    ],
  });
});
