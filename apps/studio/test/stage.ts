import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import type { Stage } from "./in-test-server.ts";
import { type House, openHouse } from "./studio-page.ts";

/** One studio and browser for a file of tests, and for each test a server of its own. */
export let house: House;
export let stage: Stage;

beforeAll(async () => {
  house = await openHouse();
}, 300_000);
afterAll(() => house?.close());
beforeEach(async () => {
  stage = await house.openStage();
});
afterEach(() => stage.close());
