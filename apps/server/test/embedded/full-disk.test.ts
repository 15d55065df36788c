import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runNode } from "../run-kith.ts";
import { temporaryFolder } from "../stage.ts";

const script = fileURLToPath(import.meta.resolve("../publish-until-full.ts"));

test("on a full disk nothing is published, it is said in one clear sentence, and with room again it is", async () => {
  using folder = temporaryFolder();
  const ended = mayMount()
    ? await runNode(["-rm", "sh", "-c", mounted, process.execPath, script, folder.path], "unshare")
    : await runNode([script, folder.path]);
  expect(ended).toMatchObject({ code: 0, says: "" });
  const { full, filledUp, withRoom } = JSON.parse(ended.out);
  const nothing = { came: noRoom, ledger: 0, releases: [], isShown: false };
  expect(full).toEqual(nothing);
  expect(filledUp).toEqual(nothing);
  expect(withRoom).toMatchObject({ came: { kind: "published", edition: 1 }, ledger: 1, releases: ["maple.json"] });
  expect(withRoom.isShown).toBe(true);
});

const mounted =
  'mount -t tmpfs -o size=24m none "$2" && SMALL_DISK="$2" exec "$0" --disable-warning=ExperimentalWarning "$1" "$2"';

const noRoom = {
  kind: "refused",
  status: 507,
  says: { "zh-CN": expect.stringContaining("磁盘满了"), en: expect.stringContaining("disk is full") },
  problems: [],
};

/** Whether a small disk of our own may be mounted here; if not, a limit on the size of files stands in. */
function mayMount(): boolean {
  try {
    execFileSync("unshare", ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
