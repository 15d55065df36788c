import { randomBytes } from "node:crypto";

/** From now on DATABASE_URL names a schema that nobody else has; on a run without PostgreSQL there is nothing to name. */
export function useSchemaOfItsOwn(): void {
  const server = process.env.KITH_TEST_POSTGRES;
  if (!server) return;
  const schema = `kith_${randomBytes(6).toString("hex")}`;
  process.env.DATABASE_URL = `${server}?options=${encodeURIComponent(`-c search_path=${schema}`)}`;
}
