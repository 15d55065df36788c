import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openProfile, type Page } from "@kith/testing/browser";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { databaseOf } from "./database-of.ts";
import { links, tokens } from "./links.ts";
import { type SmallServer, startSmallServer } from "./small-server.ts";
import { beginAsCaregiver, press, seeScreen, skipToSend, tapAnswer } from "./walk.ts";

let server: SmallServer;
let profile: string;
beforeEach(async () => {
  server = await startSmallServer(inject("app"), links);
  profile = mkdtempSync(join(tmpdir(), "kith profile "));
});
afterEach(async () => {
  await server.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

const lanes = [
  ["light", "/f"],
  ["surveyjs", "/f?lane=surveyjs"],
] as const;

test.each(lanes)(
  "a browser killed in the middle of a form drawn by %s has every answer when it starts again, and sends one form",
  async (lane, address) => {
    const before = await openProfile(profile);
    const page = await before.newPage();
    await page.goto(`${server.url}${address}#${tokens.caregiver}`);
    await beginAsCaregiver(page);
    for (const words of ["没有过", "一两回", "三五回"]) await tapAnswer(page, words);
    const kept = await databaseOf(page);
    await kill(page);

    const after = await openProfile(profile);
    const again = await after.newPage();
    await again.goto(`${server.url}${address}#${tokens.caregiver}`);
    await seeScreen(again, "question");
    expect(await databaseOf(again)).toMatchObject({ sittings: kept.sittings });
    await skipToSend(again);
    await press(again, "发送");
    await again.locator('[data-state="received"]').waitFor();
    await after.close();
    const [response] = server.stored.values();
    expect(server.stored.size).toBe(1);
    expect(response?.lane).toBe(lane);
    expect(
      Object.values(response?.answers ?? {})
        .filter((answer) => typeof answer === "number")
        .toSorted(),
    ).toEqual([0, 1, 2]);
  },
);

test.each(lanes)(
  "a browser killed while a form drawn by %s waits for a network sends it when it starts again, once",
  async (_lane, address) => {
    const before = await openProfile(profile);
    const page = await before.newPage();
    await page.goto(`${server.url}${address}#${tokens.caregiver}`);
    await beginAsCaregiver(page);
    await tapAnswer(page, "三五回");
    await skipToSend(page);
    server.trouble = "lost-reply";
    await press(page, "发送");
    await page.locator('[data-state="waiting"]').waitFor();
    await expect.poll(() => server.stored.size).toBe(1);
    await kill(page);

    server.trouble = "none";
    const after = await openProfile(profile);
    const again = await after.newPage();
    await again.goto(`${server.url}${address}`);
    await expect.poll(async () => (await databaseOf(again)).outbox, { timeout: 20_000 }).toEqual([]);
    await after.close();
    expect(server.stored.size).toBe(1);
    expect(server.twoContents).toBe(0);
  },
);

/** As when the phone runs out of memory: no chance for anything to say goodbye. */
async function kill(page: Page): Promise<void> {
  const browser = page.context().browser();
  if (!browser) throw new TypeError("kill requires the browser of the page");
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const gone = new Promise((done) => browser.once("disconnected", done));
  const pid = processInfo.find((one) => one.type === "browser")?.id;
  if (!pid) throw new TypeError("kill requires a process");
  process.kill(pid, "SIGKILL");
  await gone;
}
