import { inject } from "vitest";
import { useSchemaOfItsOwn } from "./schema-of-its-own.ts";

/** Every data folder of these tests stands beside a schema of its own in the one PostgreSQL of this run. */
process.env.KITH_TEST_POSTGRES = inject("postgres");
useSchemaOfItsOwn();
