import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

const types: Record<string, string> = { html: "text/html; charset=utf-8", js: "text/javascript", svg: "image/svg+xml" };

/** Serves a built site below `/reports/` on a free port, as any static host would. */
export async function serve(site: string): Promise<{ at: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = (request.url ?? "/")
      .replace(/[?#].*$/, "")
      .replace(/^\/reports\//, "")
      .replace(/(^|\/)$/, "$1index.html");
    try {
      const body = readFileSync(join(site, path));
      response.setHeader("content-type", types[path.split(".").at(-1) ?? ""] ?? "text/plain").end(body);
    } catch {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8" }).end(readFileSync(join(site, "404.html")));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    at: `http://127.0.0.1:${(server.address() as AddressInfo).port}/reports/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
