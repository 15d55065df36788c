import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** Commands on files alone: no store is opened in them, so there is nothing that another database could do otherwise. */
const withoutStore = ["answers-table", "attack", "estimate", "exchange-commands", "licences", "outage", "tables"];

/** The server's own tests once more, on a real PostgreSQL. Those of the embedded file alone have no part in it. */
export default defineConfig({
  test: {
    name: "@kith/server-postgres",
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/**/*.test.ts"],
    exclude: ["test/embedded/**", ...withoutStore.map((name) => `test/${name}.test.ts`)],
    globalSetup: ["./postgres/start.ts"],
    setupFiles: ["./postgres/use-postgres.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
