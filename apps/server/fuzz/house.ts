import { roles } from "../src/store/roles.ts";
import { furnish, type Ids } from "../test/furnish.ts";
import { type EmptyHouse, openEmptyHouse, password } from "../test/set-up-stage.ts";

type Sample = { method: string; path: string; body: unknown };
export type FuzzHouse = {
  house: EmptyHouse;
  ours: Ids;
  theirs: Ids;
  /** Whole requests that were answered well while the house was furnished: what mutations begin with. */
  samples: Sample[];
  /** A cookie of each role in our programme, of somebody without any, and of nobody. */
  cookies: string[];
  token: string;
  routes: { method: string; path: string }[];
};

/** A house of two programmes, ours and theirs, and everything that is needed to ask it as one of ours. */
export async function openFuzzHouse(): Promise<FuzzHouse> {
  const house = await openEmptyHouse();
  const { samples, tokens, ours } = await recorded(async () => ({
    ours: await furnish(house, { "zh-CN": "荷花小组", en: "Lotus" }, "ours"),
  }));
  const theirs = await furnish(house, { "zh-CN": "柳树小组", en: "Willow" }, "theirs");
  const cookies = [""];
  for (const role of [...roles, "nobody", "all"]) cookies.push(await cookieOf(house, `${role}@ours.example`));
  const routes = [
    ...new Map(
      house.app.routes
        .filter(({ method, path }) => method !== "ALL" && path !== "*" && !/^\/api\/auth/.test(path))
        .map(({ method, path }) => [`${method} ${path}`, { method, path }]),
    ).values(),
  ];
  return { house, ours, theirs, samples, cookies, token: tokens[0] ?? "", routes };
}

/** Listens to what is asked meanwhile. */
async function recorded<Value extends object>(work: () => Promise<Value>) {
  const samples: Sample[] = [];
  const tokens: string[] = [];
  const ask = globalThis.fetch;
  globalThis.fetch = async (address, init) => {
    const { pathname } = new URL(String(address));
    if (typeof init?.body === "string" && !pathname.startsWith("/api/auth")) {
      samples.push({ method: init.method ?? "GET", path: pathname, body: JSON.parse(init.body) });
    }
    const bearer = new Headers(init?.headers).get("Authorization");
    if (bearer) tokens.push(bearer.replace("Bearer ", ""));
    return ask(address, init);
  };
  try {
    return { ...(await work()), samples, tokens };
  } finally {
    globalThis.fetch = ask;
  }
}

async function cookieOf({ address }: EmptyHouse, email: string): Promise<string> {
  const entered = await fetch(`${address}/api/auth/sign-in/email`, {
    method: "POST",
    headers: { "Content-Type": "application/json", Origin: address },
    body: JSON.stringify({ email, password }),
  });
  await entered.text();
  return entered.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
}
