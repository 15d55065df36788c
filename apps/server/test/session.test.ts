import { expect, test } from "vitest";
import { openEmptyHouse } from "./set-up-stage.ts";

test("a session lasts twelve hours at most, and one that is over opens nothing", async () => {
  await using house = await openEmptyHouse();
  const from = Date.now();
  const ask = await house.as("wang@kith.example");
  expect((await ask("GET", "/api/studio/me")).status).toBe(200);
  const session = await house.store.read((db) =>
    db.selectFrom("staff_session").select("expiresAt").executeTakeFirstOrThrow(),
  );
  const hours = (new Date(session.expiresAt).getTime() - from) / 3_600_000;
  expect(hours).toBeGreaterThan(11.9);
  expect(hours).toBeLessThan(12.1);
  await house.store.write((trx) =>
    trx
      .updateTable("staff_session")
      .set({ expiresAt: new Date(from - 1000).toISOString() })
      .execute(),
  );
  for (const path of ["me", "board", "setup", "calls"]) {
    expect([path, (await ask("GET", `/api/studio/${path}`)).status]).toEqual([path, 401]);
  }
});
