import { expect, test } from "vitest";
import { addressesOf, Primary } from "../src/store/primary.ts";

test("an address that names several hosts is one address for each, and all else in it is the same", () => {
  expect(addressesOf("postgres://kith:se%40cret@one:5432,two:5433,[::1]:5434/kith?sslmode=verify-full")).toEqual([
    "postgres://kith:se%40cret@one:5432/kith?sslmode=verify-full",
    "postgres://kith:se%40cret@two:5433/kith?sslmode=verify-full",
    "postgres://kith:se%40cret@[::1]:5434/kith?sslmode=verify-full",
  ]);
  const options = "postgres://127.0.0.1:5432/kith?options=-c%20search_path=a,b";
  expect(addressesOf(options)).toEqual([options]);
  const socket = "postgres://kith@/kith?host=/var/run/postgresql";
  expect(addressesOf(socket)).toEqual([socket]);
});

test("whoever finds a host away goes on to the next; many who find so at once go on by one", () => {
  const primary = new Primary("postgres://one,two,three/kith");
  const found = primary.address;
  for (let caller = 0; caller < 5; caller++) primary.passOver(found);
  expect(primary.address).toBe("postgres://two/kith");
  primary.passOver(primary.address);
  primary.passOver(primary.address);
  expect(primary.address).toBe("postgres://one/kith");
});
