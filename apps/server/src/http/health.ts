import { createHash } from "node:crypto";
import type { Words } from "@kith/instrument";
import type { Context } from "hono";
import { examine, type Finding } from "../doctor/examine.ts";
import { type WorkInWords, workInWords } from "../jobs/work-in-words.ts";
import type { World } from "./world.ts";

/** For the administrator, in words: whether backups, disk, clock, secrets and records are fine. A page, or JSON if asked for. */
export async function showHealth(c: Context, { store, now }: World): Promise<Response> {
  const here = { folder: store.folder, now: now(), origin: null };
  const findings = await store.read((db) => examine(db, here));
  const work = await store.read((db) => workInWords(db));
  if (!(c.req.header("Accept") ?? "").includes("text/html")) return c.json({ findings, work });
  return c.html(page(findings, work));
}

const marks = { fine: "✓", look: "!", wrong: "✗" };

const style = `:root{color-scheme:light dark}body{font:1.0625rem/1.7 system-ui,"Noto Sans SC",sans-serif;max-width:40rem;margin:8vh auto;padding:0 1.25rem}
h1{font-size:1.5rem}h2{font-size:1.125rem;margin-top:2.5rem}ul{list-style:none;padding:0}li{display:grid;grid-template-columns:2rem 1fr;padding:.5rem 0;border-top:1px solid #8885}
li p{margin:0}[lang=en]{opacity:.75;font-size:.9375rem}.wrong{color:light-dark(#a3180c,#ff9a8f)}.look{color:light-dark(#7a5200,#ffc861)}`;
/** The one style sheet inside a page of the API, by its hash. */
export const healthStyle = `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

const markOf = { waiting: "…", working: "…", done: "✓", failed: "✗" };
const classOf = { waiting: "fine", working: "fine", done: "fine", failed: "wrong" };

function page(findings: Finding[], work: WorkInWords[]): string {
  const items = findings.map(({ is, says }) => item(is, marks[is], says));
  const tasks = work.map(({ at, state, says }) => {
    const when = `${at.slice(0, 16).replace("T", " ")} UTC`;
    return item(classOf[state], markOf[state], {
      "zh-CN": `${says["zh-CN"]} ${when}`,
      en: `${says.en} ${when}`,
    });
  });
  const list =
    tasks.length === 0 ? "" : `<h2>最近的事 <span lang="en">Recent work</span></h2><ul>${tasks.join("\n")}</ul>`;
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Kith</title><style>${style}</style></head>
<body><main><h1>这一套还好吗？ <span lang="en">Is all well here?</span></h1><ul>${items.join("\n")}</ul>${list}</main></body></html>`;
}

function item(is: string, mark: string, says: Words): string {
  return `<li class="${is}"><span>${mark}</span><div><p>${forHtml(says["zh-CN"])}</p><p lang="en">${forHtml(says.en)}</p></div></li>`;
}

function forHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
