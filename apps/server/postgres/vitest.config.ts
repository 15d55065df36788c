import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

/** The server's own tests once more, on a real PostgreSQL. Those of the embedded file alone have no part in it. */
export default defineConfig({
  test: {
    name: "@kith/server-postgres",
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: ["test/**/*.test.ts"],
    exclude: ["test/embedded/**"],
    globalSetup: ["./postgres/start.ts"],
    setupFiles: ["./postgres/use-postgres.ts"],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
