import { createHash } from "node:crypto";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { makeApp } from "../src/http/app.ts";
import { listen } from "../src/http/serve.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import { Store } from "../src/store/store.ts";
import { noDesk } from "./no-desk.ts";
import { temporaryFolder } from "./stage.ts";

test("apps and pages are served with their headers, hashed files for good, and nothing outside their folder", async () => {
  using folder = temporaryFolder();
  const write = (path: string, text: string) => {
    mkdirSync(`${folder.path}/${path.split("/").slice(0, -1).join("/")}`, { recursive: true });
    writeFileSync(`${folder.path}/${path}`, text);
  };
  write("forms/index.html", "forms");
  write("forms/assets/app-B1c2d3e4.js", "1");
  write("forms/sw.js", "2");
  write("studio/index.html", "studio");
  write("site/one/index.html", "reports");
  write("site/one/404.html", "not here");
  const store = await Store.open(`${folder.path}/data`);
  const app = makeApp({
    store,
    signIn: makeSignIn(store, null),
    desk: noDesk,
    folders: { forms: `${folder.path}/forms`, studio: `${folder.path}/studio`, site: `${folder.path}/site/current` },
    now: () => new Date(),
    log: () => undefined,
    stopping: () => false,
  });
  const server = await listen(app, { port: 0, host: "127.0.0.1" });
  const get = (path: string) => fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: "manual" });

  expect((await get("/reports/")).status).toBe(404);
  const person = await fetch(`http://127.0.0.1:${server.port}/reports/`, { headers: { Accept: "text/html,*/*" } });
  expect([person.status, await person.text()]).toEqual([404, expect.stringContaining("<h1>这个地址没有东西。")]);
  symlinkSync("one", `${folder.path}/site/current`, "junction");
  expect(await (await get("/reports/")).text()).toBe("reports");
  const missing = await get("/reports/nothing/");
  expect([missing.status, await missing.text()]).toEqual([404, "not here"]);

  const form = await get("/f");
  expect(await form.text()).toBe("forms");
  expect(form.headers.get("Content-Security-Policy")).toContain("script-src 'self'; style-src 'self';");
  const tag = form.headers.get("ETag") ?? "";
  const again = await fetch(`http://127.0.0.1:${server.port}/f`, { headers: { "If-None-Match": tag } });
  expect([again.status, again.headers.get("Cache-Control")]).toEqual([304, "no-cache"]);
  write(
    "forms/index.html",
    '<script src="a.js"></script><script>let first = 1;</script><style data-file="x">p{}</style>',
  );
  const own = (await get("/f")).headers.get("Content-Security-Policy");
  const hash = (text: string) => createHash("sha256").update(text).digest("base64");
  expect(own).toContain(
    `script-src 'self' 'sha256-${hash("let first = 1;")}'; style-src 'self' 'sha256-${hash("p{}")}';`,
  );
  expect(form.headers.get("Cache-Control")).toBe("no-cache");
  expect(form.headers.get("Referrer-Policy")).toBe("no-referrer");
  expect((await get("/f/assets/app-B1c2d3e4.js")).headers.get("Cache-Control")).toContain("immutable");
  expect((await get("/f/sw.js")).headers.get("Service-Worker-Allowed")).toBe("/f");

  expect(await (await get("/studio/groups/1")).text()).toBe("studio");
  expect((await get("/studio/assets/gone.js")).status).toBe(404);
  expect((await get("/")).headers.get("Location")).toBe("/reports/");
  for (const path of ["/f/%2e%2e/data/pepper", "/reports/..%2f..%2fdata/pepper", "/f/..\\data\\pepper"]) {
    expect((await get(path)).status).toBe(404);
  }
  expect(await (await get("/healthz")).text()).toBe("ok");
  expect(await (await get("/readyz")).text()).toBe("ready");
  await server.stop();
  await store.close();
});
