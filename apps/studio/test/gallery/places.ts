import type { Page } from "@kith/testing/browser";
import type { DemoHouse } from "./demo-house.ts";

/** A screen of the studio: where it is, and what one does there before looking. */
export type Place = {
  part: string;
  screen: string;
  /** The address after `#`; null is before signing in. */
  at: ((ids: DemoHouse["ids"]) => string) | null;
  act?: (page: Page) => Promise<void>;
};

const press = (name: RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();
const tab = (name: RegExp) => async (page: Page) => {
  const beside = page.getByRole("button", { name: /^(旁边看着|Beside it)$/ });
  if ((await beside.count()) > 0) await beside.click();
  await page.getByRole("tab", { name }).click();
};

/** The text about forms, with a fixed sentence gone and another one new. */
const writeAnew = async (page: Page) => {
  await press(/^(家长：填表: 改这段话|Parents: forms: Change this text)$/)(page);
  const side = page.getByRole("textbox", { name: /· (中文|Chinese)$/ });
  const text = await side.inputValue();
  await side.fill(`${text.replace("同意了以后也可以随时说不，不用说原因。", "")}我们每个星期三下午在一起。`);
  await page.locator(".core-sentences .gone").waitFor();
};

/** Every screen, in the order in which a newcomer meets them. */
export const places: readonly Place[] = [
  { part: "Coming in", screen: "sign-in", at: null },
  { part: "Coming in", screen: "invitation", at: ({ invitation }) => `/join/${invitation}` },
  { part: "Coming in", screen: "second-lock", at: () => "/security" },
  { part: "The board", screen: "groups", at: () => "/" },
  { part: "The board", screen: "a-group's-forms", at: ({ bamboo }) => `/groups/${bamboo}` },
  { part: "The board", screen: "a-form", at: ({ bamboo }) => `/groups/${bamboo}`, act: press(/^c02 (结束后|After)/) },
  { part: "The board", screen: "messages", at: () => "/calls" },
  { part: "Getting ready", screen: "getting-ready", at: () => "/setup" },
  { part: "Getting ready", screen: "programme", at: () => "/setup/programme" },
  { part: "Getting ready", screen: "safety", at: () => "/setup/safety" },
  { part: "Getting ready", screen: "rules-for-data", at: () => "/setup/notice" },
  { part: "Getting ready", screen: "what-families-are-told", at: () => "/setup/texts" },
  {
    part: "Getting ready",
    screen: "a-text-written-anew",
    at: () => "/setup/texts",
    act: writeAnew,
  },
  { part: "Getting ready", screen: "new-group", at: () => "/setup/group" },
  { part: "A group", screen: "children", at: ({ ginkgo }) => `/groups/${ginkgo}/children` },
  { part: "A group", screen: "key-sheet", at: ({ ginkgo }) => `/groups/${ginkgo}/keys` },
  { part: "A group", screen: "consent", at: ({ ginkgo }) => `/groups/${ginkgo}/consent` },
  { part: "A group", screen: "consent-of-a-child", at: ({ ginkgo }) => `/groups/${ginkgo}/consent-of/c08` },
  {
    part: "A group",
    screen: "withdrawal",
    at: ({ ginkgo }) => `/groups/${ginkgo}/consent-of/c02`,
    act: async (page) => {
      await page.getByText(/^(都不参加了|Nothing any more)$/).click();
      const confirm = page.getByRole("button", { name: /^(就这样办|Do this)$/ });
      await confirm.waitFor();
      await confirm.scrollIntoViewIfNeeded();
    },
  },
  {
    part: "A group",
    screen: "leaving",
    at: ({ ginkgo }) => `/groups/${ginkgo}/leaving/c03`,
    act: async (page) => void (await page.getByLabel(/^(为什么不来了|Why)$/).selectOption("worsening")),
  },
  { part: "A group", screen: "sessions", at: ({ ginkgo }) => `/groups/${ginkgo}/sessions` },
  { part: "A group", screen: "rounds", at: ({ ginkgo }) => `/groups/${ginkgo}/waves` },
  { part: "A group", screen: "slips", at: ({ ginkgo }) => `/groups/${ginkgo}/slips/T0` },
  { part: "A group", screen: "day-of-the-baseline", at: ({ ginkgo }) => `/groups/${ginkgo}/day` },
  { part: "Paper", screen: "paper-of-a-round", at: ({ ginkgo }) => `/groups/${ginkgo}/paper/T0` },
  { part: "Paper", screen: "booklets", at: ({ ginkgo }) => `/groups/${ginkgo}/booklets/T0` },
  { part: "Paper", screen: "enter-a-booklet", at: () => "/paper" },
  { part: "Paper", screen: "top-of-the-paper", at: ({ booklet }) => `/paper/${booklet}` },
  {
    part: "Paper",
    screen: "a-question-from-paper",
    at: ({ booklet }) => `/paper/${booklet}`,
    act: async (page) => {
      const begin = page.getByRole("button", { name: /^(开始录|Start)$/ });
      if ((await begin.count()) > 0) {
        await page.getByLabel(/^(纸上写的日期|Day)/).fill(new Date().toISOString().slice(0, 10));
        await begin.click();
      }
      await page.getByText(/(第 1 题，共|Question 1 of)/).waitFor();
    },
  },
  { part: "Paper", screen: "blank-booklet", at: ({ version }) => `/instruments/blank/${version}` },
  { part: "Questionnaires", screen: "shelf", at: () => "/instruments" },
  {
    part: "Questionnaires",
    screen: "bring-in-a-file",
    at: () => "/instruments",
    act: press(/^(从文件导入|Bring in a file)$/),
  },
  {
    part: "Questionnaires",
    screen: "totals-only",
    at: () => "/instruments",
    act: press(/^(只录总分|Totals only)$/),
  },
  { part: "Questionnaires", screen: "a-version", at: ({ version }) => `/instruments/versions/${version}` },
  {
    part: "Questionnaires",
    screen: "save-as-a-file",
    at: ({ version }) => `/instruments/versions/${version}`,
    act: press(/^(存成文件|Save as a file)$/),
  },
  { part: "Questionnaires", screen: "editor", at: ({ draft }) => `/instruments/drafts/${draft}` },
  {
    part: "Questionnaires",
    screen: "on-paper",
    at: ({ draft }) => `/instruments/drafts/${draft}`,
    act: tab(/^(纸上|On paper)/),
  },
  {
    part: "Questionnaires",
    screen: "advice",
    at: ({ draft }) => `/instruments/drafts/${draft}`,
    act: tab(/^(建议|Advice)/),
  },
  {
    part: "Questionnaires",
    screen: "translations",
    at: ({ draft }) => `/instruments/drafts/${draft}`,
    act: tab(/^(核对翻译|Translations)/),
  },
  {
    part: "Questionnaires",
    screen: "publish-a-version",
    at: ({ draft }) => `/instruments/drafts/${draft}`,
    act: press(/^(发布|Publish)$/),
  },
  { part: "Reports", screen: "release-desk", at: ({ bamboo }) => `/groups/${bamboo}/release` },
  { part: "Reports", screen: "harm-first", at: ({ willow }) => `/groups/${willow}/release` },
  {
    part: "Reports",
    screen: "take-down",
    at: ({ osmanthus }) => `/groups/${osmanthus}/release`,
    act: async (page) => {
      await page.getByRole("heading", { name: /^(撤下报告|Take the report down)$/ }).scrollIntoViewIfNeeded();
    },
  },
  { part: "Reports", screen: "groups-together", at: () => "/together" },
  { part: "The house", screen: "exports", at: () => "/exports" },
  { part: "The house", screen: "colleagues", at: () => "/staff" },
  { part: "The house", screen: "record", at: () => "/audit" },
  { part: "The house", screen: "is-all-well", at: () => "/health" },
];
