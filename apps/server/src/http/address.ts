import { getConnInfo } from "@hono/node-server/conninfo";
import type { Context } from "hono";

/**
 * Where a request came from; all of one IPv6 household counts as one. Behind a proxy on this machine it is what that proxy
 * says; what anybody else says of themselves is not believed.
 */
export function addressOf(c: Context, isBehindProxy: boolean): string {
  const peer = plain(getConnInfo(c).remote.address ?? "unknown");
  const told =
    isBehindProxy && isLoopback(peer) ? c.req.header("X-Forwarded-For")?.split(",").at(-1)?.trim() : undefined;
  const address = plain(told || peer);
  return address.includes(":") ? address.split(":").slice(0, 4).join(":") : address;
}

/** Whether somebody on this very machine asks, and not a proxy in a stranger's name. */
export function isFromHere(c: Context): boolean {
  const peer = plain(getConnInfo(c).remote.address ?? "unknown");
  return isLoopback(peer) && c.req.header("X-Forwarded-For") === undefined && c.req.header("Forwarded") === undefined;
}

function plain(address: string): string {
  return address.replace(/^::ffff:/, "");
}

function isLoopback(address: string): boolean {
  return address === "::1" || address.startsWith("127.");
}
