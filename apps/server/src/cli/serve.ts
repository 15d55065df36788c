import { mustBeFree } from "../http/serve.ts";
import { makeSignIn } from "../http/sign-in.ts";
import { mendSite } from "../publish/put-out.ts";
import { keepAddress } from "../publish/site-address.ts";
import { Store } from "../store/store.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { firstSite } from "./first-site.ts";
import { readOptions, readPort } from "./options.ts";
import { runServer } from "./run-server.ts";

export const serve: Command = {
  name: "serve",
  summary: { "zh-CN": "打开一个数据文件夹，提供全部网页", en: "opens a data folder and serves everything" },
  help: {
    "zh-CN": `kith serve [--data 文件夹] [--port 4173] [--host 127.0.0.1] [--origin https://…] [--json]

  --data    数据文件夹，没有就新建（默认 ./data/kith）
  --port    端口（默认 4173）
  --host    监听的地址（默认只有本机）
  --origin  别人打开时用的网址，前面有反向代理时要写；这台机器上的代理说的来访地址才会被相信
  --json    每个请求记一行 JSON（不含链接、编号、答案）`,
    en: `kith serve [--data FOLDER] [--port 4173] [--host 127.0.0.1] [--origin https://…] [--json]

  --data    the data folder, made if it is not there (default ./data/kith)
  --port    the port (default 4173)
  --host    the address to listen on (default: this machine only)
  --origin  the address people open, needed behind a reverse proxy; one on this machine is then believed when it
            says whom it speaks for
  --json    one line of JSON for each request (no links, codes or answers)`,
  },
  run: async (args) => {
    const { values } = readOptions("serve", args, {
      data: { type: "string", default: "data/kith" },
      port: { type: "string", default: "4173" },
      host: { type: "string", default: "127.0.0.1" },
      origin: { type: "string" },
      json: { type: "boolean", default: false },
    });
    const port = readPort(values.port);
    await mustBeFree({ port, host: values.host });
    const store = await Store.open(values.data);
    try {
      if (values.origin !== undefined) keepAddress(store.folder, values.origin);
      const trouble = await mendSite(store);
      if (trouble) throw new TheirMistake(siteTrouble(trouble));
      // Forms can be filled in all the same, so this trouble is only told.
      const none = await firstSite(store.folder);
      if (none) process.stderr.write(`${spoken(siteTrouble(none))}\n`);
      const server = await runServer(store, {
        port,
        host: values.host,
        isBehindProxy: values.origin !== undefined,
        signIn: makeSignIn(store, values.origin ?? null),
        log: (line) => (values.json ? print(JSON.stringify(line)) : undefined),
      });
      const address = values.origin ?? `http://localhost:${server.port}`;
      print(spoken({ "zh-CN": `Kith 在 ${address}，Ctrl-C 停止。`, en: `Kith is at ${address}; Ctrl-C stops it.` }));
      await server.stopped;
      return 0;
    } finally {
      await store.close();
    }
  },
};

/** Why the public pages could not be built. */
export function siteTrouble(says: string) {
  return {
    "zh-CN": `公开网页没有做成：${says}。数据没有动过。`,
    en: `The public pages could not be built: ${says}. The data are as they were.`,
  };
}
