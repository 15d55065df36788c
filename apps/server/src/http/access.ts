import type { MiddlewareHandler } from "hono";
import { matchedRoutes } from "hono/route";
import type { Role } from "../../api/index.ts";
import { readSheetCode } from "../store/code.ts";
import { rolesIn } from "../store/roles.ts";
import type { Db } from "../store/tables.ts";
import { refuse } from "./refusal.ts";
import { mayIn, type Staff } from "./staff-behind.ts";
import type { World } from "./world.ts";

/** Whose a route's data are: the programme's that the first id in its address belongs to, the one that is seen, or the house's. */
type Of = "group" | "child" | "assignment" | "link" | "call" | "booklet" | "programme" | "seen" | "house";
export type Rule = { roles: readonly Role[]; of: Of };

const anyone: Role[] = ["facilitator", "keeper", "safeguarding", "deputy", "publisher", "admin"];
const called: Role[] = ["safeguarding", "deputy", "facilitator"];
const collecting: Role[] = ["facilitator", "keeper"];

/** Who may do what: the least that each needs for their work. What is not named here is for the administrator of the whole house. */
export const access: Readonly<Record<string, Rule>> = {
  "GET /me": { roles: anyone, of: "seen" },
  "GET /board": { roles: anyone, of: "seen" },
  "GET /setup": { roles: [...collecting, "admin"], of: "seen" },
  "POST /programmes": { roles: ["admin"], of: "house" },
  "PUT /programmes/:id": { roles: ["admin"], of: "programme" },
  "PUT /programmes/:id/safeguarding": { roles: ["admin", "safeguarding"], of: "programme" },
  "PUT /programmes/:id/notice": { roles: ["admin", "keeper"], of: "programme" },
  "GET /programmes/:id/texts": { roles: [...collecting, "admin"], of: "programme" },
  "POST /programmes/:id/texts/look": { roles: ["admin", "keeper"], of: "programme" },
  "PUT /programmes/:id/texts": { roles: ["admin", "keeper"], of: "programme" },
  "POST /programmes/:id/groups": { roles: ["keeper"], of: "programme" },
  "PUT /groups/:id/children": { roles: ["keeper"], of: "group" },
  "POST /groups/:id/children": { roles: ["keeper"], of: "group" },
  "PUT /groups/:id/sessions": { roles: collecting, of: "group" },
  "PUT /groups/:id/sessions/:number/attendance": { roles: collecting, of: "group" },
  "PUT /groups/:id/waves/:wave": { roles: ["keeper"], of: "group" },
  "POST /groups/:id/waves/:wave/open": { roles: ["keeper"], of: "group" },
  "GET /groups/:id/waves/:wave/slips": { roles: collecting, of: "group" },
  "POST /groups/:id/exports": { roles: ["keeper", "admin"], of: "group" },
  "POST /programmes/:id/exports": { roles: ["keeper", "admin"], of: "programme" },
  "POST /links/:id/replace": { roles: collecting, of: "link" },
  "GET /assignments/:id/link": { roles: collecting, of: "assignment" },
  "PUT /assignments/:id/missing": { roles: collecting, of: "assignment" },
  "DELETE /assignments/:id/missing": { roles: collecting, of: "assignment" },
  "GET /groups/:id/waves/:wave/booklets": { roles: collecting, of: "group" },
  "POST /groups/:id/waves/:wave/booklets": { roles: collecting, of: "group" },
  "PUT /groups/:id/waves/:wave/booklets": { roles: collecting, of: "group" },
  "PUT /programmes/:id/paper-rule": { roles: ["keeper", "admin"], of: "programme" },
  "GET /paper/:code": { roles: collecting, of: "booklet" },
  "PUT /paper/:code/draft": { roles: collecting, of: "booklet" },
  "POST /paper/:code/entries": { roles: collecting, of: "booklet" },
  "POST /paper/:code/enough": { roles: collecting, of: "booklet" },
  "GET /paper/:code/differences": { roles: collecting, of: "booklet" },
  "POST /paper/:code/settle": { roles: collecting, of: "booklet" },
  "POST /children/:id/consents": { roles: collecting, of: "child" },
  "POST /children/:id/left": { roles: collecting, of: "child" },
  "GET /children/:id/left": { roles: collecting, of: "child" },
  "DELETE /children/:id/left": { roles: collecting, of: "child" },
  "GET /children/:id/withdrawal": { roles: collecting, of: "child" },
  "POST /children/:id/withdrawal": { roles: collecting, of: "child" },
  "POST /children/:id/erase": { roles: ["keeper"], of: "child" },
  "GET /calls": { roles: called, of: "seen" },
  "GET /calls/count": { roles: called, of: "seen" },
  "POST /calls/:response/seen": { roles: called, of: "call" },
  "GET /groups/:id/draft": { roles: ["publisher"], of: "group" },
  "POST /groups/:id/publish": { roles: ["publisher"], of: "group" },
  "POST /groups/:id/take-down": { roles: ["publisher", "admin"], of: "group" },
  "PUT /groups/:id/release-note": { roles: ["publisher"], of: "group" },
  "POST /groups/:id/sign": { roles: ["publisher"], of: "group" },
  "POST /groups/:id/preview": { roles: ["publisher"], of: "group" },
  "GET /programme/draft": { roles: ["publisher"], of: "house" },
  "POST /programme/sign": { roles: ["publisher"], of: "house" },
  "POST /programme/preview": { roles: ["publisher"], of: "house" },
  "POST /programme/publish": { roles: ["publisher"], of: "house" },
  "GET /instruments": { roles: anyone, of: "seen" },
  "GET /instruments/versions/:hash": { roles: anyone, of: "seen" },
  "POST /instruments/versions/:hash/retire": { roles: ["keeper", "admin"], of: "seen" },
  "POST /instruments/versions/:hash/bring-back": { roles: ["keeper", "admin"], of: "seen" },
  "PUT /instruments/versions/:hash/waves": { roles: ["keeper", "admin"], of: "seen" },
  "GET /instruments/drafts/:id": { roles: ["keeper", "admin"], of: "seen" },
  "POST /instruments/drafts": { roles: ["keeper", "admin"], of: "seen" },
  "PUT /instruments/drafts/:id": { roles: ["keeper", "admin"], of: "seen" },
  "DELETE /instruments/drafts/:id": { roles: ["keeper", "admin"], of: "seen" },
  "POST /instruments/drafts/:id/publish": { roles: ["keeper", "admin"], of: "seen" },
  "GET /staff": { roles: ["admin"], of: "seen" },
  "POST /staff/invitations": { roles: ["admin"], of: "seen" },
  "DELETE /staff/invitations/:id": { roles: ["admin"], of: "seen" },
  "PUT /staff/:id/roles": { roles: ["admin"], of: "seen" },
  "DELETE /staff/:id": { roles: ["admin"], of: "seen" },
  "GET /health": { roles: ["admin"], of: "house" },
  "GET /audit": { roles: ["admin"], of: "house" },
};

const others: Rule = { roles: ["admin"], of: "house" };

/** The rule of a route as it is written: `GET /groups/:id/draft`. */
export function ruleOf(method: string, route: string): Rule {
  return access[`${method} ${route}`] ?? others;
}

/** Stands before every route of the studio. Data of another programme are as if they were not there. */
export function guard({ store }: World, base: string): MiddlewareHandler<{ Variables: { who: Staff } }> {
  return async (c, next) => {
    const written = matchedRoutes(c).find(({ method, path }) => method === c.req.method && !path.endsWith("*"));
    if (!written) return next();
    const rule = ruleOf(c.req.method, written.path.slice(base.length) || "/");
    const staff = c.get("who");
    const id = firstId(written.path, c.req.path);
    const programme = await store.read((db) => programmeBehind(db, rule.of, id, staff));
    // What does not exist belongs to nobody; whoever could have a say in it is told so, most often by the route itself.
    const isAllowed =
      programme === "nowhere"
        ? staff.grants.some(({ role }) => rule.roles.includes(role))
        : mayIn(staff, programme, rule.roles);
    const isMissing = programme === "nowhere" && (rule.of === "programme" || isWaveOfGroup(written.path));
    if (isAllowed && !isMissing) return next();
    const isStranger = programme !== "nowhere" && rolesIn(staff.grants, programme).length === 0;
    const isHidden = (isStranger && id !== null) || isAllowed;
    const { status, ...refusal } = refuse(isHidden ? "no-such-thing" : "not-allowed");
    return c.json(refusal, status);
  };
}

function isWaveOfGroup(written: string): boolean {
  return written.endsWith("/groups/:id/waves/:wave");
}

/** What stands in the address where the route says `:id` or the like, first of all. */
function firstId(written: string, asked: string): string | null {
  const at = written.split("/").findIndex((part) => part.startsWith(":"));
  const part = at < 0 ? undefined : asked.split("/")[at];
  try {
    return part === undefined ? null : decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The programme behind a route's data; null is the house itself. */
async function programmeBehind(db: Db, of: Of, id: string | null, staff: Staff): Promise<string | null | "nowhere"> {
  if (of === "house") return null;
  if (of === "seen") return staff.programme;
  if (id === null) return "nowhere";
  const found = await (of === "call" ? callIn(db, Number(id)) : idIn(db, of, id));
  return found?.programme ?? "nowhere";
}

type Found = { programme: string } | undefined;

function idIn(db: Db, of: Exclude<Of, "house" | "seen" | "call">, id: string): Promise<Found> {
  if (of === "programme") {
    return db.selectFrom("programme").select("id as programme").where("id", "=", id).executeTakeFirst();
  }
  const groups = db.selectFrom("group_").select("group_.programme_id as programme");
  if (of === "group") return groups.where("group_.id", "=", id).executeTakeFirst();
  if (of === "link") {
    return groups.innerJoin("link", "link.group_id", "group_.id").where("link.id", "=", id).executeTakeFirst();
  }
  if (of === "booklet") {
    const code = readSheetCode(id) ?? "";
    return groups
      .innerJoin("paper_booklet", "paper_booklet.group_id", "group_.id")
      .where("paper_booklet.code", "=", code)
      .executeTakeFirst();
  }
  const children = groups.innerJoin("child", "child.group_id", "group_.id");
  if (of === "child") return children.where("child.id", "=", id).executeTakeFirst();
  return children
    .innerJoin("assignment", "assignment.child_id", "child.id")
    .where("assignment.id", "=", id)
    .executeTakeFirst();
}

async function callIn(db: Db, response: number): Promise<Found> {
  if (!Number.isSafeInteger(response)) return undefined;
  const open = await db
    .selectFrom("response")
    .innerJoin("assignment", "assignment.id", "response.assignment_id")
    .innerJoin("child", "child.id", "assignment.child_id")
    .innerJoin("group_", "group_.id", "child.group_id")
    .select("group_.programme_id as programme")
    .where("response.seq", "=", response)
    .executeTakeFirst();
  if (open) return open;
  return db
    .selectFrom("kept_call")
    .innerJoin("group_", "group_.id", "kept_call.group_id")
    .select("group_.programme_id as programme")
    .where("kept_call.response_seq", "=", response)
    .executeTakeFirst();
}
