import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";
import type { MiddlewareHandler } from "hono";
import { compress } from "hono/compress";

const press = promisify(brotliCompress);
const other = compress();

/** A reply as small as the browser can take it: Brotli where it says so, and what Hono itself knows elsewhere. */
export const pressed: MiddlewareHandler = async (c, next) => {
  if (!/\bbr\b/.test(c.req.header("Accept-Encoding") ?? "")) return other(c, next);
  await next();
  if (c.res.body === null || c.res.headers.has("Content-Encoding")) return;
  const whole = Buffer.from(await c.res.arrayBuffer());
  const small = await press(whole, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  c.res = new Response(new Uint8Array(small), c.res);
  c.res.headers.delete("Content-Length");
  c.res.headers.set("Content-Encoding", "br");
  c.res.headers.append("Vary", "Accept-Encoding");
};
