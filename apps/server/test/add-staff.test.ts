import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { addStaff } from "../src/cli/add-staff.ts";
import { askHidden } from "../src/cli/ask-hidden.ts";
import { makeSignIn } from "../src/http/sign-in.ts";
import { Store } from "../src/store/store.ts";
import { type Ended, kith, runKith, runNode } from "./run-kith.ts";
import { temporaryFolder } from "./stage.ts";

const password = "four unrelated 词语 here";

test("a person who was added can sign in with the password that was given, and with no other", async () => {
  using folder = temporaryFolder();
  const added = await add(folder.path, password, "--email", "Wang@Kith.Example", "--name", "王老师");
  expect(added).toEqual({
    code: 0,
    out: "✓ 王老师 (wang@kith.example) can sign in: start kith serve and open /studio/.\n",
    says: "",
  });
  const store = await Store.open(folder.path);
  expect(await signIn(store, "wang@kith.example", password)).toBe(200);
  expect(await signIn(store, "wang@kith.example", `${password}!`)).toBe(401);
  expect(await store.read((db) => db.selectFrom("staff").select("email").execute())).toEqual([
    { email: "wang@kith.example" },
  ]);
  await store.close();
});

test("whoever is there already is left as they are, however the address is written", async () => {
  using folder = temporaryFolder();
  await add(folder.path, password, "--email", "wang@kith.example", "--name", "Wang");
  const again = await add(folder.path, "another long password", "--email", "WANG@kith.example", "--name", "Li");
  expect(again).toMatchObject({ code: 1, out: "" });
  expect(again.says).toContain("wang@kith.example can sign in already, and nothing was changed");
  const store = await Store.open(folder.path);
  expect(await signIn(store, "wang@kith.example", password)).toBe(200);
  await store.close();
});

test("a short password, no address, no name and no terminal are one sentence each, and nobody is added", async () => {
  using folder = temporaryFolder();
  const who = ["--email", "wang@kith.example", "--name", "Wang"];
  for (const [ended, sentence] of [
    [await add(folder.path, "short", ...who), "too short: at least 12 characters"],
    [await add(folder.path, "", ...who), "too short: at least 12 characters"],
    [await add(folder.path, password, "--name", "Wang"), "Give an e-mail address with --email"],
    [await add(folder.path, password, "--email", "wang", "--name", "Wang"), "Give an e-mail address with --email"],
    [await add(folder.path, password, "--email", "wang@kith.example", "--name", " "), "Give a name with --name"],
    [await runKith("add-staff", "--data", folder.path, ...who), "There is no terminal here"],
  ] as const) {
    expect({ code: ended.code, out: ended.out, lines: ended.says.trim().split("\n").length }).toEqual({
      code: 1,
      out: "",
      lines: 1,
    });
    expect(ended.says).toContain(sentence);
  }
  const store = await Store.open(folder.path);
  expect(await store.read((db) => db.selectFrom("staff").selectAll().execute())).toEqual([]);
  await store.close();
});

test("while a server has the folder open nobody is added, and the sentence says to stop it", async () => {
  using folder = temporaryFolder();
  const store = await Store.open(folder.path);
  const { code, says } = await add(folder.path, password, "--email", "wang@kith.example", "--name", "Wang");
  await store.close();
  expect(code).toBe(1);
  expect(says).toContain(`Another Kith has the data folder ${folder.path} open; stop it first`);
});

test("what is typed at a hidden question is not shown, can be corrected, and may come all at once", async () => {
  const { keyboard, screen, raw } = terminal();
  const asked = askHidden(["Password: ", "Again: "], keyboard, screen);
  keyboard.write("long 词x\u007f\r");
  keyboard.write("wrong\u0015long");
  keyboard.write(" 词\n");
  expect(await asked).toEqual(["long 词", "long 词"]);
  expect(screen.read()).toBe("Password: \nAgain: \n");
  expect(raw).toEqual([true, false]);
});

test("Ctrl-C at a hidden question stops it, and the terminal shows again what is typed", async () => {
  const { keyboard, screen, raw } = terminal();
  const asked = askHidden(["Password: "], keyboard, screen);
  keyboard.write("long\u0003");
  await expect(asked).rejects.toThrow("Stopped; nothing was changed.");
  expect(raw).toEqual([true, false]);
});

test("adding staff explains itself", async () => {
  expect((await runKith("--help")).out).toContain(`${addStaff.name.padEnd(18)}${addStaff.summary.en}`);
  expect(addStaff.help["zh-CN"]).toContain("kith add-staff ");
});

/** Runs the command with one line on its standard input. */
function add(folder: string, line: string, ...args: string[]): Promise<Ended> {
  const piped = 'printf "%s\\n" "$0" | "$@"';
  const command = [process.execPath, kith, "add-staff", "--data", folder, "--password-stdin", ...args];
  return runNode(["-c", piped, line, ...command], "/bin/sh");
}

async function signIn(store: Store, email: string, secret: string): Promise<number> {
  const reply = await makeSignIn(store, null).handler(
    new Request("http://127.0.0.1/api/auth/sign-in/email", {
      method: "POST",
      headers: { "content-type": "application/json", origin: "http://127.0.0.1" },
      body: JSON.stringify({ email, password: secret }),
    }),
  );
  return reply.status;
}

function terminal() {
  const raw: boolean[] = [];
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: (on: boolean) => raw.push(on) });
  return { keyboard, screen: new PassThrough({ encoding: "utf8" }), raw };
}
