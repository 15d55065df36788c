import { numberNow } from "@kith/testing/authenticator";
import { expect, test } from "vitest";
import { openEmptyHouse, password } from "./set-up-stage.ts";

test("with a second factor the password alone lets nobody in; the number from the app does, and each code on paper once", async () => {
  await using house = await openEmptyHouse();
  const ask = await house.as("wang@kith.example");
  const made = await ask<{ totpURI: string; backupCodes: string[] }>("POST", "/api/auth/two-factor/enable", {
    password,
  });
  const secret = new URL(made.body.totpURI).searchParams.get("secret") ?? "";
  expect(made.body.backupCodes).toHaveLength(10);
  expect((await ask("POST", "/api/auth/two-factor/verify-totp", { code: numberNow(secret) })).status).toBe(200);

  const first = await enter(house.address);
  expect(first.body).toMatchObject({ twoFactorRedirect: true });
  expect((await me(house.address, first.cookie)).status).toBe(401);
  expect((await post(house.address, "/api/auth/two-factor/verify-totp", { code: "000000" }, first.cookie)).status).toBe(
    401,
  );
  const passed = await post(
    house.address,
    "/api/auth/two-factor/verify-totp",
    { code: numberNow(secret) },
    first.cookie,
  );
  expect((await me(house.address, cookieOf(passed))).status).toBe(200);

  const code = made.body.backupCodes[0];
  for (const status of [200, 401]) {
    const { cookie } = await enter(house.address);
    const onPaper = await post(house.address, "/api/auth/two-factor/verify-backup-code", { code }, cookie);
    expect(onPaper.status).toBe(status);
  }
});

function post(address: string, path: string, body: object, cookie = ""): Promise<Response> {
  const headers = { "Content-Type": "application/json", Origin: address, ...(cookie ? { Cookie: cookie } : {}) };
  return fetch(address + path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function enter(address: string): Promise<{ body: unknown; cookie: string }> {
  const reply = await post(address, "/api/auth/sign-in/email", { email: "wang@kith.example", password });
  return { body: await reply.json(), cookie: cookieOf(reply) };
}

function cookieOf(reply: Response): string {
  return reply.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}

function me(address: string, cookie: string): Promise<Response> {
  return fetch(`${address}/api/studio/me`, { headers: { Cookie: cookie } });
}
