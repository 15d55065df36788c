import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import type { MiddlewareHandler } from "hono";
import { appHeaders, headersOfApp } from "./security.ts";

/**
 * The strict policy of the forms page, with the hash of each script and style that the built page itself contains. A page built
 * anew is read anew; where none is built yet, nothing inside a page may run.
 */
export function formPageHeaders(page: string): MiddlewareHandler {
  let built = 0;
  let headers: MiddlewareHandler = appHeaders;
  return (c, next) => {
    const found = statSync(page, { throwIfNoEntry: false })?.mtimeMs ?? 0;
    if (found !== built) {
      const html = found === 0 ? "" : readFileSync(page, "utf8");
      headers = headersOfApp(hashesOf(html, "script"), hashesOf(html, "style"));
      built = found;
    }
    return headers(c, next);
  };
}

/** What stands between the tags, as a policy names it. A script that is a file has nothing between them. */
function hashesOf(html: string, tag: "script" | "style"): string[] {
  const inside = [...html.matchAll(new RegExp(`<${tag}\\b[^>]*>([^]*?)</${tag}>`, "g"))].map((found) => found[1] ?? "");
  return inside.filter((text) => text !== "").map(hashOf);
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
