import type { TestProject } from "vitest/node";
import { runPostgres } from "./run-postgres.ts";

/** Starts one PostgreSQL for all tests of a run, and stops it after. Where none can be had the run fails, and says so. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await runPostgres();
  project.provide("postgres", postgres.url);
  return postgres.stop;
}

declare module "vitest" {
  interface ProvidedContext {
    postgres: string;
  }
}
