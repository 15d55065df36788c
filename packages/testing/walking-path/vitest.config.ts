import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { name: "walking-path", include: ["*.test.ts"], testTimeout: 120_000, hookTimeout: 300_000 },
});
