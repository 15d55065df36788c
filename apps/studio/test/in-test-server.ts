import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import type { Board, Call, FormLink, Me, Published, Refusal, Signing } from "@kith/server/api";
import { madeUpBoard, madeUpDraft, madeUpTogether } from "./made-up-board.ts";
import { madeUpCalls } from "./made-up-calls.ts";

/** What the tests may change while a browser looks on. */
export type Stage = {
  address: string;
  board: Board;
  calls: Call[];
  /** `gone` cuts every connection, as a lost network does; `mute` publishes and then cuts the connection. */
  network: "well" | "gone" | "mute";
  /** Every session that was ever given out is forgotten. */
  forgetSessions: () => void;
  refuseToPublish: Refusal | null;
  /** How many people sign a draft, and who has. */
  signing: Pick<Signing, "needed" | "signed" | "mine">;
  close: () => Promise<void>;
};

const account = { email: "worker@kith.example", password: "a-made-up-password" };

const me: Me = {
  name: "小王",
  email: account.email,
  roles: ["facilitator", "keeper", "safeguarding", "publisher", "admin"],
  programme: "p1",
};

const formLink: FormLink = { token: "a-made-up-token-1234567", code: "0000-0000-0000", minutes: 8, language: "zh-CN" };

/** The strictest policy a server may set: nothing inline, nothing from elsewhere. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";

/** A small server that keeps the promises of the API's types, with its state in memory and the built studio as files. */
export async function openStage(dist: string): Promise<Stage> {
  const sessions = new Set<string>();
  const stage: Stage = {
    address: "",
    board: madeUpBoard(),
    calls: madeUpCalls(),
    network: "well",
    forgetSessions: () => sessions.clear(),
    refuseToPublish: null,
    signing: { needed: 1, signed: [], mine: false },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };

  const server = createServer((request, response) => {
    if (stage.network === "gone") return void request.socket.destroy();
    answer(request, response).catch(() => response.writeHead(500).end());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const route = `${request.method} ${path}`;
    const session = /kith=(\w+)/.exec(request.headers.cookie ?? "")?.[1] ?? "";
    if (route === "POST /api/auth/sign-in/email") return signIn(await bodyOf(request), response);
    if (route === "GET /api/auth/get-session")
      return json(response, 200, sessions.has(session) ? { session: {}, user: { name: "小王" } } : null);
    if (route === "POST /api/auth/sign-out") {
      sessions.delete(session);
      return json(response, 200, { success: true });
    }
    if (path.startsWith("/api/studio/") && !sessions.has(session))
      return json(response, 401, refusal("请先登录。", "Sign in."));
    if (route === "GET /api/studio/board") return json(response, 200, stage.board);
    if (route === "GET /api/studio/me") return json(response, 200, me);
    if (route === "GET /api/studio/calls/count")
      return json(response, 200, { unseen: stage.calls.filter(({ seen }) => seen === null).length });
    if (/^GET \/api\/studio\/assignments\/[^/]+\/link$/.test(route)) return json(response, 200, formLink);
    if (route === "GET /api/studio/calls") return json(response, 200, { calls: stage.calls });
    const seen = /^\/api\/studio\/calls\/(\w+)\/seen$/.exec(path)?.[1];
    const call = stage.calls.find((each) => each.response === seen);
    if (call) {
      call.seen = { by: account.email, at: "2026-05-20T10:00:00.000Z" };
      return json(response, 200, { kind: "seen", ...call.seen });
    }
    const assignment = /^\/api\/studio\/assignments\/([^/]+)\/missing$/.exec(path)?.[1];
    if (assignment !== undefined) return mark(decodeURIComponent(assignment), request, response);
    if (route === "GET /api/studio/programme/draft") return json(response, 200, madeUpTogether());
    const [, id, what] = /^\/api\/studio\/groups\/(\w+)\/(draft|sign|preview|release-note|publish)$/.exec(path) ?? [];
    const group = stage.board.groups.find((each) => each.id === id);
    const draft = group && madeUpDraft(group);
    if (draft?.signing) Object.assign(draft.signing, stage.signing);
    if (draft && what === "draft") return json(response, 200, draft);
    if (draft && what === "release-note") return json(response, 200, { kind: "done", id });
    if (route === "POST /api/studio/programme/preview")
      return json(response, 200, { kind: "preview", url: "/preview/p1/programmes/growing-together/" });
    if (group && what === "preview")
      return json(response, 200, { kind: "preview", url: `/preview/${group.id}/groups/${group.slug}/` });
    if (draft?.signing && what === "sign") {
      const { signed } = stage.signing;
      stage.signing = { needed: 2, signed: [...signed, { by: account.email, at: "2026-05-20" }], mine: true };
      return json(response, 200, { kind: "signed", signing: { ...draft.signing, ...stage.signing } });
    }
    if (group && what === "publish") {
      if (stage.refuseToPublish) return json(response, 409, stage.refuseToPublish);
      await new Promise((built) => setTimeout(built, 700));
      const edition = (group.release.edition ?? 0) + 1;
      const published: Published = {
        kind: "published",
        edition,
        url: `/reports/groups/${group.slug}/`,
        together: null,
      };
      group.release = { state: "published", edition, url: published.url };
      if (stage.network === "mute") return breakOff(response);
      return json(response, 200, published);
    }
    if (path.startsWith("/studio/")) return file(response, path.slice("/studio/".length) || "index.html");
    json(response, 404, refusal("没有这个地址。", "There is nothing at this address."));
  }

  async function mark(assignment: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const cell = stage.board.groups.flatMap((group) => group.cells).find((each) => each.assignment === assignment);
    if (!cell) return json(response, 404, refusal("没有找到这份表。", "This form was not found."));
    if (cell.status === "received") return json(response, 409, refusal("这份表已经收到了。", "This form has come in."));
    const reason = request.method === "DELETE" ? null : JSON.parse(await bodyOf(request)).reason;
    Object.assign(cell, { status: reason === null ? "expected" : "missing", reason });
    json(response, 200, { kind: "marked", status: cell.status, reason });
  }

  function signIn(body: string, response: ServerResponse): void {
    const sent: unknown = JSON.parse(body);
    if (JSON.stringify(sent) === JSON.stringify(account)) {
      const session = `s${sessions.size + 1}`;
      sessions.add(session);
      response.setHeader("set-cookie", `kith=${session}; HttpOnly; SameSite=Lax; Path=/`);
      json(response, 200, { redirect: false, token: session, user: { name: "小王" } });
    } else json(response, 401, { code: "INVALID_EMAIL_OR_PASSWORD", message: "Invalid email or password" });
  }

  async function file(response: ServerResponse, path: string): Promise<void> {
    const content = await readFile(join(dist, normalize(path)));
    response.writeHead(200, { "content-type": types[extname(path)] ?? "text/html", "content-security-policy": policy });
    response.end(content);
  }

  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const at = server.address();
  if (at === null || typeof at === "string") throw new Error("the stage requires a port");
  stage.address = `http://127.0.0.1:${at.port}`;
  return stage;
}

const types: Record<string, string> = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };

function refusal(zh: string, en: string): Refusal {
  return { kind: "refused", says: { "zh-CN": zh, en }, problems: [] };
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

/** Begins to answer and breaks off. Had nothing been sent, the browser would quietly ask a second time. */
function breakOff(response: ServerResponse): void {
  response.writeHead(200, { "content-type": "application/json" }).write("{", () => response.destroy());
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: string[] = [];
  for await (const chunk of request) chunks.push(String(chunk));
  return chunks.join("");
}
