import { createServer, type Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import type { Hono } from "hono";

export type Running = { port: number; stop(): Promise<void> };

/** Listens on one port until told to stop; then takes nothing new and finishes what was begun. */
export function listen(app: Hono, { port, host }: { port: number; host: string }): Promise<Running> {
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: patience }) as Server;
  return new Promise((resolve, reject) => {
    server.once("error", (error) =>
      reject("code" in error && error.code === "EADDRINUSE" ? new PortTaken(port) : error),
    );
    server.listen(port, host, () => {
      const address = server.address();
      if (address === null || typeof address === "string") throw new Error("listen requires a port");
      resolve({ port: address.port, stop: () => stop(server) });
    });
  });
}

/** A phone on a slow line has a minute for its form; whoever never ends a request is shown out. */
const patience = { headersTimeout: 15_000, requestTimeout: 60_000, connectionsCheckingInterval: 5_000 };

/** Asks for a port and gives it back at once, so that nothing is made on disk for a server that cannot be. */
export async function mustBeFree({ port, host }: { port: number; host: string }): Promise<void> {
  if (port === 0) return;
  const trial = createServer();
  await new Promise<void>((resolve, reject) => {
    trial.once("error", (error) =>
      reject("code" in error && error.code === "EADDRINUSE" ? new PortTaken(port) : error),
    );
    trial.listen(port, host, () => trial.close(() => resolve()));
  });
}

/** Another program has the port. */
export class PortTaken extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`port ${port} is taken`);
    this.port = port;
  }
}

async function stop(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const patience = setTimeout(() => server.closeAllConnections(), 5_000);
  await closed;
  clearTimeout(patience);
}
