import { randomBytes, randomUUID } from "node:crypto";
import type { Response } from "@kith/instrument";
import { makeCode, readCode } from "./code.ts";
import { padded } from "./gather.ts";
import { ready } from "./ready.ts";
import type { Secrets } from "./secrets.ts";
import type { Db, Tables } from "./tables.ts";

export type NewLink = {
  group: string;
  kind: Tables["link"]["kind"];
  language: Tables["link"]["language"];
  expiresAt: string;
  at: string;
};

/** What the person is given. The database recognises it by a hash, and keeps it sealed with a key that lies outside. */
export type LinkSecret = { token: string; code: string };

export function makeLinkSecret(): LinkSecret {
  return { token: randomBytes(16).toString("base64url"), code: makeCode() };
}

export async function addLink(trx: Db, secrets: Secrets, link: NewLink, secret: LinkSecret): Promise<string> {
  const id = randomUUID();
  await trx
    .insertInto("link")
    .values({
      id,
      group_id: link.group,
      kind: link.kind,
      language: link.language,
      token_hash: secrets.tokenHash(secret.token),
      code_hash: secrets.codeHash(secret.code),
      expires_at: link.expiresAt,
      revoked_at: null,
      created_at: link.at,
    })
    .execute();
  await trx
    .insertInto("link_seal")
    .values({ link_id: id, sealed: secrets.seal(JSON.stringify(secret)) })
    .execute();
  return id;
}

/** A link's token and code, to be handed out again; null where it was made before links were sealed. */
export async function openSeal(db: Db, secrets: Secrets, link: string): Promise<LinkSecret | null> {
  const row = await db.selectFrom("link_seal").select("sealed").where("link_id", "=", link).executeTakeFirst();
  const text = row ? secrets.unseal(row.sealed) : null;
  return text === null ? null : (JSON.parse(text) as LinkSecret);
}

export async function revokeLink(trx: Db, link: string, at: string): Promise<void> {
  await trx.updateTable("link").set({ revoked_at: at }).where("id", "=", link).execute();
}

export type LinkRow = Pick<Tables["link"], "id" | "kind" | "group_id">;

export type FoundLink =
  | { kind: "found"; link: Tables["link"] }
  | { kind: "mistyped" }
  | { kind: "unknown"; by: "token" | "code" };

/** Finds whose link this is, by what is in the address or by what was typed from paper. */
export async function findLink(db: Db, secrets: Secrets, presented: string): Promise<FoundLink> {
  const byToken = /^[\w-]{22}$/.test(presented);
  const code = byToken ? null : readCode(presented);
  if (!byToken && code === null) return { kind: "mistyped" };
  const link = await db
    .selectFrom("link")
    .selectAll()
    .where((is) =>
      code === null
        ? is("token_hash", "=", secrets.tokenHash(presented))
        : is("code_hash", "=", secrets.codeHash(code)),
    )
    .executeTakeFirst();
  return link ? { kind: "found", link } : { kind: "unknown", by: byToken ? "token" : "code" };
}

/** The same for many tokens at once, in their order. */
export async function linksByToken(db: Db, secrets: Secrets, tokens: readonly string[]): Promise<FoundLink[]> {
  const hashes = tokens.map((token) => secrets.tokenHash(token));
  const rows = await linksOf(db, [padded([...new Set(hashes)])]);
  const byHash = new Map(rows.map((link) => [link.token_hash, link]));
  return hashes.map((hash): FoundLink => {
    const link = byHash.get(hash);
    return link ? { kind: "found", link } : { kind: "unknown", by: "token" };
  });
}

const linksOf = ready((db, [hashes = []]) => db.selectFrom("link").selectAll().where("token_hash", "in", hashes));

/** The forms behind a link, with what is known of each. Those no longer needed, or of a child whose consent is withdrawn, are not asked for. */
export function formsOfLink(db: Db, link: LinkRow) {
  return askedBehind(db, link)
    .orderBy("child.code")
    .orderBy("assignment.wave")
    .orderBy("instrument_version.instrument")
    .execute();
}

/** The one form behind a link that a response says it is, in the version it answers where that was asked, or nothing. */
export function formOfResponse(db: Db, link: LinkRow, { child, wave, informant, raterId, instrument }: Response) {
  return askedBehind(db, link)
    .where("child.code", "=", child)
    .where("assignment.wave", "=", wave)
    .where("informant.role", "=", informant)
    .where("informant.rater_id", "=", raterId)
    .where("instrument_version.instrument", "=", instrument.id)
    .orderBy((is) => is("instrument_version.hash", "=", instrument.hash), "desc")
    .executeTakeFirst();
}

/** The question depends on the kind of link, so that each is answered from an index, however many forms there are. */
function askedBehind(db: Db, link: LinkRow) {
  return askedBy(db).where((is) =>
    link.kind === "kiosk"
      ? is.and([
          is("child.group_id", "=", link.group_id),
          is.or([
            is("assignment.link_id", "=", link.id),
            // The tablet that goes from child to child opens every child's own form of its group.
            is.and([is("informant.role", "=", "child"), is("assignment.link_id", "is not", null)]),
          ]),
        ])
      : is("assignment.link_id", "=", link.id),
  );
}

/** Every form that is still asked for, with what is known of it. */
export function askedBy(db: Db) {
  return db
    .selectFrom("assignment")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("informant", "informant.id", "assignment.informant_id")
    .innerJoin("instrument_version", "instrument_version.id", "assignment.instrument_version_id")
    .select((of) => [
      "assignment.id as assignment",
      "assignment.wave",
      "assignment.opened_at",
      "child.code as child",
      "informant.role as informant",
      "informant.rater_id as raterId",
      "instrument_version.instrument",
      "instrument_version.version",
      "instrument_version.hash",
      of
        .selectFrom("response")
        .select("receipt")
        .whereRef("response.assignment_id", "=", "assignment.id")
        .orderBy("seq")
        .limit(1)
        .as("receipt"),
    ])
    .where((is) => is.or([is("assignment.closed", "is", null), is("assignment.closed", "!=", "not-needed")]))
    .where((is) =>
      is.not(
        is.exists(
          is
            .selectFrom("consent")
            .select("consent.id")
            .whereRef("consent.child_id", "=", "child.id")
            .where("consent.withdrawn_at", "is not", null),
        ),
      ),
    );
}

export async function markOpened(trx: Db, assignments: string[], at: string): Promise<void> {
  if (assignments.length === 0) return;
  await trx
    .updateTable("assignment")
    .set({ opened_at: at })
    .where("id", "in", assignments)
    .where("opened_at", "is", null)
    .execute();
}
