import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { OpenedLink } from "@kith/server/api";
import { compiled } from "../test/small-server.ts";

export type Sent = { path: string; bytes: number };
export type BenchServer = { url: string; sent: Sent[]; close: () => void };

/** What is made for one person is pressed as quickly as the server does it. */
const asServed = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
};

/** Serves both pages alike, pressed with Brotli and kept by the browser as our server says, and counts the bytes of each body. */
export async function startBenchServer(pages: { ours: string; plain: string }, link: OpenedLink): Promise<BenchServer> {
  const sent: Sent[] = [];
  const give = (
    reply: ServerResponse,
    path: string,
    type: string,
    body: Buffer,
    pressed: boolean,
    hashed: boolean,
    wanted?: string,
  ) => {
    const tag = `"${createHash("sha256").update(body).digest("hex").slice(0, 16)}"`;
    if (wanted === tag) return void reply.writeHead(304).end();
    sent.push({ path, bytes: body.length });
    reply.writeHead(200, {
      "content-type": type,
      "content-length": body.length,
      etag: tag,
      "cache-control": hashed ? "public, max-age=31536000, immutable" : "no-cache",
      "service-worker-allowed": "/f",
      ...(pressed && { "content-encoding": "br" }),
    });
    reply.end(body);
  };
  const server = createServer((request, reply) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/api/links/open") {
      request.resume();
      // A phone's page asks for its forms compiled.
      const body = JSON.stringify({ ...link, ...compiled(link) });
      return give(reply, path, "application/json", brotliCompressSync(body, asServed), true, false);
    }
    const name = path === "/f" ? "index.html" : path.replace(/^\/(f|plain)\//, "") || "index.html";
    const file = join(path.startsWith("/f") ? pages.ours : pages.plain, name);
    const type = types[extname(name)] ?? "application/octet-stream";
    const hashed = path.includes("/assets/");
    readFile(`${file}.br`)
      .then((body) => give(reply, path, type, body, true, hashed, request.headers["if-none-match"]))
      .catch(() =>
        readFile(file).then((body) => give(reply, path, type, body, false, hashed, request.headers["if-none-match"])),
      )
      .catch(() => reply.writeHead(404).end());
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new TypeError("startBenchServer requires a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
