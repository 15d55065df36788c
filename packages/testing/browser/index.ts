export type { Browser, Locator, Page } from "playwright-core";
export { findBrowser, openBrowser, openProfile } from "./open-browser.ts";
export { desk, phone } from "./screens.ts";
