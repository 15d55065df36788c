import { sql } from "kysely";

/** The three column types that differ between engines; everything else is plain text and whole numbers. */
export const uuid = sql`text`;
/** Kept as text, so that what was hashed stays exact. */
export const json = sql`text`;
/** ISO 8601 in UTC, to the millisecond. */
export const instant = sql`text`;
