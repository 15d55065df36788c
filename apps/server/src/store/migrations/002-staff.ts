import type { Kysely } from "kysely";
import { sql } from "kysely";
import { isPostgres } from "../postgres-dialect.ts";

/**
 * The tables of the sign-in, as better-auth 1.7.25 compiles them for SQLite, frozen here; a test compares. PostgreSQL keeps
 * the very same rows: an instant is text there too.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const instant = isPostgres(db) ? "text" : "date";
  for (const statement of statements) await sql.raw(statement.replace(/ date\b/g, ` ${instant}`)).execute(db);
}

const statements = [
  `create table "staff" ("id" text not null primary key, "name" text not null, "email" text not null unique,
    "emailVerified" integer not null, "image" text, "createdAt" date not null, "updatedAt" date not null)`,
  `create table "staff_session" ("id" text not null primary key, "expiresAt" date not null, "token" text not null unique,
    "createdAt" date not null, "updatedAt" date not null, "ipAddress" text, "userAgent" text,
    "userId" text not null references "staff" ("id") on delete cascade)`,
  `create table "staff_account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null,
    "userId" text not null references "staff" ("id") on delete cascade, "accessToken" text, "refreshToken" text,
    "idToken" text, "accessTokenExpiresAt" date, "refreshTokenExpiresAt" date, "scope" text, "password" text,
    "createdAt" date not null, "updatedAt" date not null)`,
  `create table "staff_verification" ("id" text not null primary key, "identifier" text not null, "value" text not null,
    "expiresAt" date not null, "createdAt" date not null, "updatedAt" date not null)`,
  `create index "staff_session_userId_idx" on "staff_session" ("userId")`,
  `create index "staff_account_userId_idx" on "staff_account" ("userId")`,
  `create index "staff_verification_identifier_idx" on "staff_verification" ("identifier")`,
];
