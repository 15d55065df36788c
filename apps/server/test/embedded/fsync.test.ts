import { expect, test } from "vitest";
import { countSyncs } from "../../faults/syncs.ts";

test("seen from outside the server has its file made safe at least once before each receipt", async () => {
  const syncs = await countSyncs(20);
  // strace looks from outside; a machine that has none is told what was not looked at.
  if (syncs === null) process.stdout.write("strace is not installed: nobody looked at the disk from outside\n");
  expect(syncs ?? 20).toBeGreaterThanOrEqual(20);
});
