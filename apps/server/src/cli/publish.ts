import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { refuse } from "../http/refusal.ts";
import { builderStopped } from "../publish/obstacles.ts";
import { asTheOnlyOne, mendSite, ownWorkshop } from "../publish/put-out.ts";
import { runBuilder, siteBuilder, siteFolder } from "../publish/site.ts";
import type { Store } from "../store/store.ts";
import { type Command, print, spoken, TheirMistake } from "./command.ts";
import { firstSite } from "./first-site.ts";
import { asMistake, inData } from "./open-data.ts";
import { readOptions } from "./options.ts";

export const publish: Command = {
  name: "publish",
  summary: { "zh-CN": "由报告文件做出公开的网站", en: "makes the public site from release files" },
  help: {
    "zh-CN": `kith publish --releases 文件夹 --out 文件夹 [--base /] [--site https://…] [--pdf] [--cards]
kith publish --data 文件夹

第一种：把 --releases 里的报告文件（kith release 做的）做成网站，全部做好以后一下子换掉 --out 里原来的。做好的文件夹
可以复制到任何静态网站上。坏了的文件只影响它自己那一页，用一句话说明；查出会露底的数字，原来的网站就不动。
第二种：把数据文件夹里已经公开的报告重新摆好：网站丢了、坏了的时候用。要公开新的报告，请在工作台里签字发布。
  --base   网站放在网址的哪一段下面，默认 /
  --site   网站的网址；写了才有订阅、站点地图和预览图的完整地址
  --pdf    也做 PDF（机器上要有 Chromium）
  --cards  也做转发时显示的图片`,
    en: `kith publish --releases FOLDER --out FOLDER [--base /] [--site https://…] [--pdf] [--cards]
kith publish --data FOLDER

The first makes a site from the release files in --releases (kith release writes them) and, once it is whole, puts it in the
place of what was in --out at one stroke. The folder can be copied to any static host. A broken file concerns its own page
only, and is said in a sentence; where a number would let something out, the old site stays.
The second puts what a data folder has published in its place again, where the site was lost or damaged. New reports are
signed and published in the studio.
  --base   the part of the address that the site is under; / unless said
  --site   the site's address, for the feed, the sitemap and pictures of links
  --pdf    PDFs too (the machine needs a Chromium)
  --cards  pictures for links too`,
  },
  run: async (args) => {
    const { values } = readOptions("publish", args, {
      data: { type: "string" },
      releases: { type: "string" },
      out: { type: "string" },
      base: { type: "string", default: "/" },
      site: { type: "string" },
      pdf: { type: "boolean", default: false },
      cards: { type: "boolean", default: false },
    });
    if (values.data !== undefined) return inData(values.data, putInPlace);
    const { releases, out, base, site, pdf, cards } = values;
    if (releases === undefined || out === undefined) {
      throw new TheirMistake({
        "zh-CN": "请写 --releases 文件夹 和 --out 文件夹，或者 --data 文件夹；kith publish --help 有说明。",
        en: "Give --releases FOLDER and --out FOLDER, or --data FOLDER; kith publish --help tells more.",
      });
    }
    if (!existsSync(releases)) {
      throw new TheirMistake({
        "zh-CN": `没有 ${releases} 这个文件夹；请检查 --releases 写的位置。`,
        en: `There is no folder ${releases}; check the place given with --releases.`,
      });
    }
    return makeSite(out, [
      ...["--releases", releases, "--base", base],
      ...(site === undefined ? [] : ["--site", site]),
      ...(pdf ? ["--pdf"] : []),
      ...(cards ? ["--cards"] : []),
    ]);
  },
};

/** How the builder ends where it left something out, and where it left all as it was. */
const [stayed, leftOut] = [1, 2];

async function makeSite(out: string, options: string[]): Promise<number> {
  const { code, said, warned, threw } = await runBuilder(siteBuilder, ["--out", out, ...options]);
  if (threw || (code !== 0 && code !== stayed && code !== leftOut)) throw new Error(said);
  process.stderr.write(warned);
  if (code === stayed) return 1;
  const place = resolve(out);
  print(spoken({ "zh-CN": `✓ 网站在 ${place}。`, en: `✓ The site stands in ${place}.` }));
  return code === leftOut ? 1 : 0;
}

async function putInPlace(store: Store): Promise<number> {
  const own = { store, now: () => new Date(), ...ownWorkshop };
  const trouble = await asTheOnlyOne(own, async () => (await firstSite(store.folder)) ?? (await mendSite(store)));
  if (trouble !== null) {
    ownWorkshop.log(`publish: ${trouble}`);
    throw asMistake(refuse("site-not-built", [builderStopped]));
  }
  const site = siteFolder(store.folder);
  print(spoken({ "zh-CN": `✓ 公开过的都在 ${site}。`, en: `✓ All that was published stands in ${site}.` }));
  return 0;
}
