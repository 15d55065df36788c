import { type Command, print, spoken } from "./command.ts";
import { toTheirMistake } from "./mistakes.ts";

const commands: Record<string, () => Promise<Command>> = {
  demo: async () => (await import("./demo.ts")).demo,
  serve: async () => (await import("./serve.ts")).serve,
  "add-staff": async () => (await import("./add-staff.ts")).addStaff,
  score: async () => (await import("./score.ts")).score,
  estimate: async () => (await import("./estimate.ts")).estimate,
  release: async () => (await import("./release.ts")).release,
  national: async () => (await import("./national.ts")).national,
  attack: async () => (await import("./attack.ts")).attack,
  publish: async () => (await import("./publish.ts")).publish,
  tombstone: async () => (await import("./tombstone.ts")).tombstone,
  backup: async () => (await import("./backup.ts")).backup,
  restore: async () => (await import("./restore.ts")).restore,
  move: async () => (await import("./move.ts")).move,
  doctor: async () => (await import("./doctor.ts")).doctor,
  verify: async () => (await import("./verify.ts")).verify,
  ledger: async () => (await import("./ledger.ts")).ledger,
  import: async () => (await import("./import.ts")).importCommand,
  export: async () => (await import("./export.ts")).exportCommand,
  "check-instrument": async () => (await import("./check-instrument.ts")).checkInstrument,
};

/** Runs `kith …` and gives back its exit code: 0, 1 for their mistake in one sentence, 2 for ours. */
export async function main(args: string[]): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    print(await overview());
    return name === undefined ? 1 : 0;
  }
  const load = commands[name];
  if (!load) {
    const says = {
      "zh-CN": `没有“${name}”这个命令；kith --help 列出所有命令。`,
      en: `There is no command "${name}"; kith --help lists them.`,
    };
    process.stderr.write(`${spoken(says)}\n`);
    return 1;
  }
  const command = await load();
  if (rest.includes("--help") || rest.includes("-h")) {
    print(spoken(command.help));
    return 0;
  }
  try {
    return await command.run(rest);
  } catch (error) {
    const mistake = toTheirMistake(error);
    if (mistake) {
      process.stderr.write(`${spoken(mistake.says)}\n`);
      return 1;
    }
    process.stderr.write(`${spoken(ours)}\n${error instanceof Error ? error.stack : error}\n`);
    return 2;
  }
}

const ours = {
  "zh-CN": "这是 Kith 自己的错误，不是您的。请把下面的内容发给开发者。",
  en: "This is a mistake of Kith's, not yours. Please send the lines below to its developers.",
};

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map((command) => `  ${command.name.padEnd(18)}${spoken(command.summary)}`);
  return [
    spoken({ "zh-CN": "kith：测一测儿童小组有没有帮助。", en: "kith: measures whether a children's group helped." }),
    "",
    ...lines,
    "",
    spoken({
      "zh-CN":
        "kith <命令> --help 说明每个命令。退出码：0 完成，1 您那边有处要改（会用一句话说明），2 Kith 自己的错误。",
      en: "kith <command> --help tells more. Exit codes: 0 done, 1 something of yours to mend (said in a sentence), 2 a mistake of Kith's.",
    }),
  ].join("\n");
}
