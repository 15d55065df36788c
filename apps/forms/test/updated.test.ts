import { afterAll, beforeAll, expect, test } from "vitest";
import { buildNextInto } from "./build-once.ts";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import {
  beginAsCaregiver,
  currentQuestion,
  openLarge,
  openPhone,
  press,
  seeScreen,
  skipToSend,
  tapAnswer,
} from "./walk.ts";

let next: ReturnType<typeof buildNextInto>;
beforeAll(() => {
  next = buildNextInto();
});
afterAll(() => next?.remove());

test.each([
  ["the light page", openPhone],
  ["SurveyJS", openLarge],
] as const)(
  "a new version of the app that comes while %s has a form open strands nothing: it goes on, and after a reload without a network too",
  async (lane, open) => {
    const { page, troubles, close } = await open(browser, server.url, tokens.caregiver);
    await beginAsCaregiver(page);
    await tapAnswer(page, "一两回");
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    if (lane === "SurveyJS") await page.waitForFunction(allIsKept);
    const before = await page.evaluate(() => caches.keys());
    server.app = next.folder;
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistration("/f"))?.update());
    // The worker of the new version takes over, and takes the older one's files away.
    await page.waitForFunction(async (before) => {
      const now = await caches.keys();
      return now.length === 1 && !before.includes(now[0] ?? "");
    }, before);
    await tapAnswer(page, "三五回");
    const here = await currentQuestion(page);
    await page.context().setOffline(true);
    await page.reload();
    await seeScreen(page, "question");
    expect(await currentQuestion(page)).toBe(here);
    expect(await page.title()).toBe("新的一版");
    await tapAnswer(page, "没有过");
    await page.context().setOffline(false);
    await skipToSend(page);
    await press(page, "发送");
    await page.locator('[data-state="received"]').waitFor();
    const [response] = server.stored.values();
    const given = Object.values(response?.answers ?? {}).filter((answer) => typeof answer === "number");
    expect([server.stored.size, server.twoContents, given.toSorted()]).toEqual([1, 0, [0, 1, 2]]);
    expect(troubles).toEqual([]);
    await close();
  },
);

test("a part that the new version no longer has is missed kindly, and one press brings the page of the new version with every answer", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver);
  server.lost = /assets\/main-/;
  await page.locator('[data-offline-ready="true"]').waitFor();
  await press(page, "分两步问");
  await seeScreen(page, "part-missing");
  server.lost = null;
  server.app = next.folder;
  await press(page, "再试一次");
  await seeScreen(page, "welcome");
  await beginAsCaregiver(page);
  await page.getByText("先想：有没有过？").waitFor();
  await close();
});

/** Runs in the page: whether the large lane's files are all on this device. */
async function allIsKept(): Promise<boolean> {
  const [name] = await caches.keys();
  const kept = name ? await (await caches.open(name)).keys() : [];
  return kept.some((request) => /\/questions-/.test(request.url));
}
