import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { makeLightForm } from "@kith/form";
import { contentHash, type Response, readResponse, type Words } from "@kith/instrument";
import type { LinkRefusal, OpenedLink } from "@kith/server/api";

/** How the next requests go wrong, if at all. */
export type Trouble = "none" | "down" | "busy" | "failing" | "too-many" | "lost-reply" | "not-ours";

export type SmallServer = {
  url: string;
  /** The folder of the built app. */
  app: string;
  trouble: Trouble;
  /** Files of the app that do not come, as where the network breaks in between. */
  lost: RegExp | null;
  /** Files that this installation has beside the app, by path. */
  own: Map<string, Buffer>;
  /** Where it is there, each request goes its own way. */
  chance: (() => Trouble) | null;
  /** What people do by their link beside sending a form, in the order in which it came. */
  asked: { path: string; body: unknown }[];
  /** How often one id came with two contents; both would be kept, and a person asked. */
  twoContents: number;
  /** What was stored, by response id; each id may be stored once only. */
  stored: Map<string, Response>;
  puts: number;
  links: Map<string, OpenedLink>;
  refusals: Map<string, { status: number; why: LinkRefusal["why"]; says: Words }>;
  receiptOf: (id: string) => string;
  close: () => Promise<void>;
};

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".wav": "audio/wav",
};

/** The forms' half of the server, in small: the same two routes with the same door, on a free port, with a strict policy. */
export async function startSmallServer(app: string, links: Record<string, OpenedLink>): Promise<SmallServer> {
  const small: SmallServer = {
    url: "",
    app,
    trouble: "none",
    lost: null,
    own: new Map(),
    chance: null,
    asked: [],
    twoContents: 0,
    stored: new Map(),
    puts: 0,
    links: new Map(Object.entries(structuredClone(links))),
    refusals: new Map(),
    receiptOf: (id) => contentHash(id).slice(0, 6).toUpperCase(),
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  const server = createServer((request, reply) => {
    void answer(small, request, reply);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new TypeError("startSmallServer requires a port");
  small.url = `http://127.0.0.1:${address.port}`;
  return small;
}

async function answer(small: SmallServer, request: IncomingMessage, reply: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? "/", "http://localhost").pathname;
  const trouble = small.chance?.() ?? small.trouble;
  if (path.startsWith("/api/") && goesWrong(trouble, request, reply)) return;
  if (path === "/api/links/open" && request.method === "POST") return open(small, await body(request), reply);
  const put = /^\/api\/responses\/([^/]+)$/.exec(path);
  if (put?.[1] && request.method === "PUT") return store(small, put[1], request, reply, trouble);
  if (path.startsWith("/api/")) return besides(small, path, request, reply);
  if (small.lost?.test(path)) return void request.socket.destroy();
  const own = small.own.get(path);
  if (own) return void reply.writeHead(200, { "content-type": types[extname(path)] ?? "application/json" }).end(own);
  await file(small.app, path, reply);
}

function goesWrong(trouble: Trouble, request: IncomingMessage, reply: ServerResponse): boolean {
  if (trouble === "down") request.socket.destroy();
  else if (trouble === "busy") send(reply, 503, refused("服务器忙", "The server is busy"));
  else if (trouble === "failing") reply.writeHead(500).end();
  else if (trouble === "too-many") send(reply, 429, refused("太多了", "Too many"));
  else if (trouble === "not-ours") reply.writeHead(200, { "content-type": "text/html" }).end("<p>wifi</p>");
  else return false;
  return true;
}

async function open(small: SmallServer, asked: unknown, reply: ServerResponse): Promise<void> {
  const { token, code, lane } = readAsked(asked);
  const secret = token ?? code ?? "";
  const refusal = small.refusals.get(secret);
  if (refusal) return send(reply, refusal.status, { kind: "refused", problems: [], ...refusal });
  const link = small.links.get(secret);
  if (!link) {
    const unknown = refused("没有这个号码，请对着纸条再看一遍。", "There is no such code.");
    return send(reply, 404, { ...unknown, why: "unknown-link" });
  }
  const forms = link.forms.map((form) => {
    const found = [...small.stored.values()].find((one) => assignmentOf(one) === assignmentOf(form));
    return found ? { ...form, status: "received" as const, receipt: small.receiptOf(found.id) } : form;
  });
  send(reply, 200, { ...link, forms, ...(lane === "light" && compiled(link)) });
}

type Asked = { token?: string; code?: string; lane?: string };

function readAsked(asked: unknown): Asked {
  const isText = (value: unknown) => typeof value === "string";
  if (typeof asked !== "object" || asked === null || !Object.values(asked).every(isText))
    throw new TypeError("the app asks with a token or a code, and perhaps a lane");
  return asked;
}

/** As the real server does it: compiled forms instead of the instruments, or nothing where one is beyond the light page. */
export function compiled({ kind, instruments }: OpenedLink): Pick<OpenedLink, "instruments" | "light"> | null {
  if (kind !== "caregiver" && kind !== "child") return null;
  const light: OpenedLink["light"] = {};
  for (const [key, { instrument, hash }] of Object.entries(instruments)) {
    const made = makeLightForm(instrument, hash);
    if (made.kind === "outside") return null;
    light[key] = made.form;
  }
  return { instruments: {}, light };
}

/** A form carried on elsewhere, another rater, a session record: noted, and answered as the server does. */
async function besides(
  small: SmallServer,
  path: string,
  request: IncomingMessage,
  reply: ServerResponse,
): Promise<void> {
  const thing = await body(request);
  small.asked.push({ path, body: thing });
  const link = small.links.get((request.headers.authorization ?? "").replace(/^Bearer /, ""));
  if (!link) return send(reply, 401, refused("这个链接不能用了。", "This link can no longer be used."));
  const child = /^\/api\/drafts\/(.+)$/.exec(path)?.[1];
  if (child !== undefined && typeof thing === "object" && thing !== null && "text" in thing) {
    link.drafts = [{ child, at: new Date().toISOString(), text: String(thing.text) }];
    return send(reply, 200, { kind: "kept" });
  }
  if (path === "/api/links/other-rater") {
    link.forms = link.forms.map((form) => ({ ...form, raterId: `${form.raterId}-2` }));
    return send(reply, 200, { kind: "changed" });
  }
  const id = path.split("/").at(-1) ?? "";
  const before = small.asked.filter((one) => one.path === path).length > 1;
  send(reply, before ? 200 : 201, {
    kind: before ? "already-stored" : "stored",
    receipt: small.receiptOf(id),
    receivedAt: new Date().toISOString(),
  });
}

async function store(
  small: SmallServer,
  id: string,
  request: IncomingMessage,
  reply: ServerResponse,
  trouble: Trouble,
): Promise<void> {
  small.puts += 1;
  const thing = await body(request);
  const secret = (request.headers.authorization ?? "").replace(/^Bearer /, "");
  const link = small.links.get(secret);
  if (!link) return send(reply, 401, refused("这个链接不能用了。", "This link can no longer be used."));
  const key = Object.keys(link.instruments).find((one) => {
    const asked = link.instruments[one];
    return typeof thing === "object" && thing !== null && "instrument" in thing && asked
      ? contentHash(thing.instrument) ===
          contentHash({ id: asked.instrument.id, version: asked.instrument.version, hash: asked.hash })
      : false;
  });
  const asked = key ? link.instruments[key] : undefined;
  if (!asked) return send(reply, 422, refused("不是这份问卷。", "This is another form."));
  const read = readResponse(asked.instrument, asked.hash, thing);
  if (read.kind === "refused" || read.value.id !== id) {
    return send(reply, 422, refused("这份没有填对。", JSON.stringify(read.kind === "refused" ? read.problems : id)));
  }
  const before = small.stored.get(id);
  if (before && contentHash(before) !== contentHash(read.value)) small.twoContents += 1;
  else small.stored.set(id, read.value);
  if (trouble === "lost-reply") {
    request.socket.destroy();
    return;
  }
  send(reply, before ? 200 : 201, {
    kind: before ? "already-stored" : "stored",
    receipt: small.receiptOf(id),
    receivedAt: new Date().toISOString(),
  });
}

/** A form is the same form in whatever version it is asked. */
function assignmentOf(form: Pick<Response, "child" | "wave"> & { instrument: unknown }): string {
  const { instrument } = form;
  const named =
    typeof instrument === "object" && instrument !== null && "id" in instrument ? instrument.id : instrument;
  return `${form.child}/${form.wave}/${String(named).replace(/@.*$/, "")}`;
}

async function file(app: string, path: string, reply: ServerResponse): Promise<void> {
  const name = path === "/f" || path === "/f/" ? "index.html" : path.replace(/^\/f\//, "");
  try {
    const content = await readFile(join(app, name));
    reply
      .writeHead(200, {
        "content-type": types[extname(name)] ?? "application/octet-stream",
        "service-worker-allowed": "/f",
        "content-security-policy": `default-src 'none'; script-src 'self' ${hashesIn(content, "script")}; style-src 'self' ${hashesIn(content, "style")}; img-src 'self'; media-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'`,
      })
      .end(content);
  } catch {
    reply.writeHead(404).end();
  }
}

/** What stands in the page itself, allowed by its hash alone, as the real server does it. */
function hashesIn(page: Buffer, tag: string): string {
  const inside = page.toString("utf8").matchAll(new RegExp(`<${tag}[^>]*>([^]+?)</${tag}>`, "g"));
  return [...inside]
    .map(
      ([, text]) =>
        `'sha256-${createHash("sha256")
          .update(text ?? "")
          .digest("base64")}'`,
    )
    .join(" ");
}

function refused(chinese: string, english: string) {
  return { kind: "refused", says: { "zh-CN": chinese, en: english }, problems: [] };
}

function send(reply: ServerResponse, status: number, thing: unknown): void {
  reply.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(thing));
}

async function body(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const chunk of request) text += String(chunk);
  return JSON.parse(text);
}
