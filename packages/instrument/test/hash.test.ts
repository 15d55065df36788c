import { contentHash } from "@kith/instrument";
import { expect, test } from "vitest";

test("the order of keys does not change a content hash, and a changed word does", () => {
  expect(contentHash({ a: 1, b: "x" })).toBe(contentHash({ b: "x", a: 1 }));
  expect(contentHash({ a: 1, b: "x" })).not.toBe(contentHash({ a: 1, b: "y" }));
});

// Source: the SHA-256 of the two bytes "{}", as sha256sum prints it.
test("the hash is plain SHA-256 of the canonical text", () => {
  expect(contentHash({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
});
