import type { Context, MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";

/**
 * Refuses what is longer than so many kilobytes. Where the length is announced no byte beyond it is read, so the announcement is
 * enough; only what comes in pieces of unknown length is counted, which costs far more.
 */
export function limitBody(kilobytes: number, onError: (c: Context) => Response | Promise<Response>): MiddlewareHandler {
  const maxSize = kilobytes * 1024;
  const counted = bodyLimit({ maxSize, onError });
  return (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    const announced = c.req.header("Content-Length");
    if (announced === undefined || c.req.header("Transfer-Encoding") !== undefined) return counted(c, next);
    return Number(announced) > maxSize ? Promise.resolve(onError(c)) : next();
  };
}
