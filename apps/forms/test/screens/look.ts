import type { Browser, Page } from "@kith/testing/browser";
import type { SmallServer } from "../small-server.ts";

/** What is done with each screen: it is looked at, or its picture is taken. */
export type Look = (page: Page, screen: string) => Promise<void>;
export type Stage = { browser: Browser; server: SmallServer; size: { width: number; height: number } };
