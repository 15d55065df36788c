import { createHash } from "node:crypto";
import type { Context } from "hono";
import { examine, type Finding } from "../doctor/examine.ts";
import type { World } from "./world.ts";

/** For the administrator, in words: whether backups, disk, clock, secrets and records are fine. A page, or JSON if asked for. */
export async function showHealth(c: Context, { store, now }: World): Promise<Response> {
  const here = { folder: store.folder, now: now(), origin: null };
  const findings = await store.read((db) => examine(db, here));
  if (!(c.req.header("Accept") ?? "").includes("text/html")) return c.json({ findings });
  return c.html(page(findings));
}

const marks = { fine: "✓", look: "!", wrong: "✗" };

const style = `:root{color-scheme:light dark}body{font:1.0625rem/1.7 system-ui,"Noto Sans SC",sans-serif;max-width:40rem;margin:8vh auto;padding:0 1.25rem}
h1{font-size:1.5rem}ul{list-style:none;padding:0}li{display:grid;grid-template-columns:2rem 1fr;padding:.5rem 0;border-top:1px solid #8885}
li p{margin:0}[lang=en]{opacity:.75;font-size:.9375rem}.wrong{color:light-dark(#a3180c,#ff9a8f)}.look{color:light-dark(#7a5200,#ffc861)}`;
/** The one style sheet inside a page of the API, by its hash. */
export const healthStyle = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

function page(findings: Finding[]): string {
  const items = findings.map(
    ({ is, says }) =>
      `<li class="${is}"><span>${marks[is]}</span><div><p>${forHtml(says["zh-CN"])}</p><p lang="en">${forHtml(says.en)}</p></div></li>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kith</title><style>${style}</style></head>
<body><main><h1>这一套还好吗？ <span lang="en">Is all well here?</span></h1><ul>${items.join("\n")}</ul></main></body></html>`;
}

function forHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
