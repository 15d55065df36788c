import { publishTogether } from "../publish/publish-together.ts";
import { asTheOnlyOne, ownWorkshop } from "../publish/put-out.ts";
import { print, spoken } from "./command.ts";
import { asMistake, inData } from "./open-data.ts";
import { readOptions } from "./options.ts";

/** `kith release --programme`: publishes what the groups of a data folder show together. */
export async function releaseProgramme(args: string[]): Promise<number> {
  const { values } = readOptions("release", args, {
    programme: { type: "boolean", default: false },
    data: { type: "string" },
    json: { type: "boolean", default: false },
  });
  return inData(values.data, async (store) => {
    const published = await asTheOnlyOne({ store, now: () => new Date(), ...ownWorkshop }, (own) =>
      publishTogether(own, "kith release"),
    );
    if (published.kind === "refused") throw asMistake(published);
    const { edition, url } = published;
    const said = {
      "zh-CN": `✓ 各组合起来的结果已经公开：第 ${edition} 版，${url}`,
      en: `✓ what the groups show together is public: edition ${edition}, ${url}`,
    };
    print(values.json ? JSON.stringify(published) : spoken(said));
    return 0;
  });
}
