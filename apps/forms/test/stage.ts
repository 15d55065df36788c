import { type Browser, openBrowser } from "@kith/testing/browser";
import { afterAll, afterEach, beforeAll, beforeEach, inject } from "vitest";
import { links } from "./links.ts";
import { type SmallServer, startSmallServer } from "./small-server.ts";

/** One browser for a file of tests, and for each test a server of its own that has received nothing yet. */
export let browser: Browser;
export let server: SmallServer;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  server = await startSmallServer(inject("app"), links);
});
afterEach(() => server.close());
