import { expect, test } from "vitest";
import { fuzzFiles, replayFiles } from "../fuzz/fuzz-files.ts";
import { fuzzRequests } from "../fuzz/fuzz-requests.ts";

test("mutated requests to every route are answered, none by our own mistake and none with another programme's data", async () => {
  const { requests, routes, statuses, bad } = await fuzzRequests(20_260_601, 400);
  expect(bad).toEqual([]);
  expect(requests).toBe(400);
  expect(routes).toBeGreaterThan(60);
  expect(statuses["200"]).toBeGreaterThan(10);
});

test("mutated import files are read or refused in words, and so are those that were once read badly", async () => {
  const { files, read, refused, bad } = await fuzzFiles(20_260_601, 300);
  expect(bad).toEqual([]);
  expect(read + refused).toBe(files);
  expect((await replayFiles()).bad).toEqual([]);
});
