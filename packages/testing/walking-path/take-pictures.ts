import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser } from "../browser/index.ts";
import { startKith } from "./kith-process.ts";

// The three pictures of the README, from the demo as it is now: node packages/testing/walking-path/take-pictures.ts
const folder = fileURLToPath(new URL("../../../docs/pictures/", import.meta.url));
const data = mkdtempSync(join(tmpdir(), "kith-pictures-"));
const [browser, kith] = await Promise.all([openBrowser(), startKith(data, "--fresh")]);
const tall = { viewport: { width: 390, height: 720 }, deviceScaleFactor: 1.5, locale: "zh-CN" };

const form = await browser.newPage({ ...tall, hasTouch: true });
await form.goto(kith.printed().match(/http:\/\/\S+\/f#\S+/)?.[0] ?? "");
await form.getByRole("button", { name: "开始" }).click();
await form.getByText("是我填的", { exact: true }).click();
await form.getByText("我自己填", { exact: true }).click();
await form.locator("footer button.main").click();
await form.locator("[data-screen=question] label.answer").nth(2).waitFor();
await form.screenshot({ path: join(folder, "form.png") });

const studio = await browser.newPage(tall);
await studio.goto(`${kith.address}/studio/`);
await studio.getByLabel("邮箱").fill("demo@kith.example");
await studio.getByLabel("密码").fill("kith-demo-2026");
await studio.getByRole("button", { name: "登录" }).click();
await studio.getByRole("article", { name: "竹子小组" }).getByRole("link", { name: "看每张表" }).click();
await studio.getByRole("heading", { name: "竹子小组" }).waitFor();
await studio.waitForTimeout(500);
await studio.screenshot({ path: join(folder, "studio.png") });

const report = await browser.newPage(tall);
await report.goto(`${kith.address}/reports/groups/willow/`);
await report.screenshot({ path: join(folder, "report.png") });

await browser.close();
await kith.stop();
rmSync(data, { recursive: true, force: true });
