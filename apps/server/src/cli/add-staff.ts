import { makeSignIn, signInOptions } from "../http/sign-in.ts";
import { Store } from "../store/store.ts";
import { askHidden } from "./ask-hidden.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { readOptions } from "./options.ts";

export const addStaff: Command = {
  name: "add-staff",
  summary: { "zh-CN": "加一位可以登录工作台的人", en: "adds a person who can sign in to the studio" },
  help: {
    "zh-CN": `kith add-staff --email 邮箱 --name 名字 [--data 文件夹] [--password-stdin]

  --email           登录用的邮箱
  --name            名字，写在操作记录里
  --data            数据文件夹，没有就新建（默认 ./data/kith）
  --password-stdin  从标准输入读密码（第一行）；不写就在终端里问，不显示

先停掉正在用这个文件夹的 kith serve，加好再启动。密码至少 12 个字。`,
    en: `kith add-staff --email EMAIL --name NAME [--data FOLDER] [--password-stdin]

  --email           the e-mail address to sign in with
  --name            the name, which stands in the record of what was done
  --data            the data folder, made if it is not there (default ./data/kith)
  --password-stdin  read the password from standard input (its first line); else it is asked for, unseen

Stop a kith serve that has this folder open, and start it again after. A password has at least 12 characters.`,
  },
  run: async (args) => {
    const { values } = readOptions("add-staff", args, {
      data: { type: "string", default: "data/kith" },
      email: { type: "string", default: "" },
      name: { type: "string", default: "" },
      "password-stdin": { type: "boolean", default: false },
    });
    const email = readEmail(values.email);
    const name = readName(values.name);
    const store = await Store.open(values.data);
    try {
      await mustBeNew(store, email);
      const password = values["password-stdin"] ? await firstLineOfInput() : await askTwice();
      const { minPasswordLength } = signInOptions(store, null).emailAndPassword;
      mustBeLongEnough(password, minPasswordLength);
      await makeSignIn(store, null).addStaff({ name, email, password });
    } finally {
      await store.close();
    }
    print(
      spoken({
        "zh-CN": `✓ ${name}（${email}）可以登录了：启动 kith serve，打开 /studio/。`,
        en: `✓ ${name} (${email}) can sign in: start kith serve and open /studio/.`,
      }),
    );
    return 0;
  },
};

/** E-mail addresses are kept in small letters, as they are looked up at sign-in. */
function readEmail(text: string): string {
  const email = text.trim().toLowerCase();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return email;
  throw new TheirMistake({
    "zh-CN": "请用 --email 写一个邮箱，比如 --email wang@example.org。",
    en: "Give an e-mail address with --email, such as --email wang@example.org.",
  });
}

function readName(text: string): string {
  const name = text.trim();
  if (name !== "") return name;
  throw new TheirMistake({
    "zh-CN": "请用 --name 写上名字，比如 --name 王老师。",
    en: 'Give a name with --name, such as --name "Ms Wang".',
  });
}

async function mustBeNew(store: Store, email: string): Promise<void> {
  const there = await store.read((db) =>
    db.selectFrom("staff").select("id").where("email", "=", email).executeTakeFirst(),
  );
  if (!there) return;
  throw new TheirMistake({
    "zh-CN": `${email} 已经可以登录，没有改动；要加另一个人请换一个邮箱。`,
    en: `${email} can sign in already, and nothing was changed; for another person give another address.`,
  });
}

function mustBeLongEnough(password: string, least: number): void {
  if (password.length >= least) return;
  throw new TheirMistake({
    "zh-CN": `密码太短，至少 ${least} 个字；几个不相干的词连起来就好记。没有加人。`,
    en: `The password is too short: at least ${least} characters; a few unrelated words are easy to keep. Nobody was added.`,
  });
}

async function askTwice(): Promise<string> {
  if (process.stdin.isTTY !== true) {
    throw new TheirMistake({
      "zh-CN": "这里没有可以输入密码的终端；请用 --password-stdin 从标准输入给密码。",
      en: "There is no terminal here to ask for the password; give it on standard input with --password-stdin.",
    });
  }
  const [password = "", again] = await askHidden([
    spoken({ "zh-CN": "密码（不会显示）：", en: "Password (not shown): " }),
    spoken({ "zh-CN": "再输一次：", en: "Once more: " }),
  ]);
  if (password === again) return password;
  throw new TheirMistake({
    "zh-CN": "两次输入的密码不一样，没有加人；请再来一次。",
    en: "The two passwords differ, and nobody was added; try again.",
  });
}

async function firstLineOfInput(): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString("utf8").split(/\r?\n/)[0] ?? "";
}
