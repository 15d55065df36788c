import { expect, test } from "vitest";
import { tokens } from "./links.ts";
import { browser, server } from "./stage.ts";
import {
  beginAsCaregiver,
  currentQuestion,
  openLarge,
  openPhone,
  press,
  seeScreen,
  skipToSend,
  tapAnswer,
} from "./walk.ts";

test("a volunteer reads: the script and the rules come first, a strip stays above, and the form says that it was an interview", async () => {
  const { page, troubles, close } = await openPhone(browser, server.url, tokens.caregiver);
  await press(page, "开始");
  await page.getByText("志愿者或社工念给我听", { exact: true }).tap();
  await press(page, "下一题");
  await seeScreen(page, "interview");
  await page.getByText("您好，我是山里红同伴小组的").waitFor();
  await press(page, "开始念");
  await page.getByText("照着念，不要解释，不要替人选").waitFor();
  await tapAnswer(page, "一两回");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  const [response] = server.stored.values();
  expect(response).toMatchObject({ mode: "interview", assistedBy: "volunteer", raterId: "caregiver-1", child: "c02" });
  expect(troubles).toEqual([]);
  await close();
});

test("a caregiver other than the last time's answers as a rater of their own", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.again);
  await press(page, "开始");
  await page.getByText("不是，是家里别的人", { exact: true }).tap();
  await press(page, "我来填");
  await page.getByText("我自己填", { exact: true }).tap();
  await press(page, "下一题");
  await seeScreen(page, "question");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  expect([...server.stored.values()].map((one) => one.raterId)).toEqual(["caregiver-1-2"]);
  await close();
});

test("in two steps it is first asked whether it happened, then how often, and the form says so", async () => {
  const { page, close } = await openLarge(browser, server.url, tokens.caregiver);
  await press(page, "分两步问");
  await beginAsCaregiver(page);
  const first = await currentQuestion(page);
  await page.getByText("先想：有没有过？").waitFor();
  expect(await page.locator("label.answer").count()).toBeLessThan(4);
  await press(page, "有过");
  await page.getByText("那有多少呢？").waitFor();
  await tapAnswer(page, "三五回");
  const second = await currentQuestion(page);
  await tapAnswer(page, "没有过");
  await skipToSend(page);
  await press(page, "发送");
  await page.locator('[data-state="received"]').waitFor();
  const [response] = server.stored.values();
  expect(response?.answers).toMatchObject({ [first ?? ""]: 2, [second ?? ""]: 0 });
  expect(response?.way).toEqual({ steps: "two" });
  await close();
});

test("a phone without a voice for the language says so plainly", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver);
  await beginAsCaregiver(page);
  await press(page, "念给我听");
  await page.getByText("这台设备没有能念中文的声音").waitFor();
  await close();
});

test("the phone's own voice reads the first screen, then the question and its answers, and falls silent with the next question", async () => {
  const { page, close } = await openPhone(browser, server.url, tokens.caregiver);
  await page.addInitScript(() => {
    const said: string[] = [];
    Reflect.set(globalThis, "said", said);
    const voice = { lang: "zh-CN", name: "a voice", localService: true, default: true, voiceURI: "a" };
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => [voice],
      cancel: () => said.push("(silence)"),
      speak: (one: { text: string } & EventTarget) => {
        said.push(one.text);
        setTimeout(() => one.dispatchEvent(new Event("end")), 5);
      },
    });
    Object.defineProperty(globalThis, "speechSynthesis", { value: synthesis });
    class Said extends EventTarget {
      text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    Object.defineProperty(globalThis, "SpeechSynthesisUtterance", { value: Said });
  });
  await page.reload();
  await seeScreen(page, "welcome");
  await press(page, "念给我听");
  const heard = () => page.evaluate(() => Reflect.get(globalThis, "said").filter((one: string) => one !== "(silence)"));
  await expect.poll(heard, { timeout: 10_000 }).toEqual(expect.arrayContaining(["要多久", "谁会看到"]));
  expect((await heard())[0]).toBe("您好。想请您说说孩子这两个星期的情况。");
  await beginAsCaregiver(page);
  await page.evaluate(() => Reflect.get(globalThis, "said").splice(0));
  const title = await page.locator("h1").innerText();
  await press(page, "念给我听");
  await expect
    .poll(() => page.evaluate(() => Reflect.get(globalThis, "said").length), { timeout: 10_000 })
    .toBeGreaterThan(6);
  const said: string[] = await page.evaluate(() => Reflect.get(globalThis, "said"));
  expect(said.filter((words) => words !== "(silence)").slice(0, 3)).toEqual([title, "没有过", "一两回"]);
  await tapAnswer(page, "没有过");
  expect(await page.evaluate(() => Reflect.get(globalThis, "said").at(-1))).toBe("(silence)");
  await close();
});

test("a recording goes before the phone's voice, in the dialect that was chosen, and once somebody has asked for it, it is heard without a network too", async () => {
  const files = {
    "kith-interpersonal-caregiver/wd8": "first.wav",
    "kith-interpersonal-caregiver/ag7": "second.wav",
    "option/没有过": "none.wav",
  };
  const packs = [
    { language: "zh-CN", name: "普通话", files: { "option/没有过": "other.wav" } },
    { language: "zh-CN", name: "桐木话", files },
  ];
  server.own.set("/f/audio/packs.json", Buffer.from(JSON.stringify(packs)));
  for (const name of [...Object.values(files), "other.wav"]) server.own.set(`/f/audio/${name}`, silence());
  const { page, troubles, close } = await openPhone(browser, server.url, tokens.caregiver);
  await page.addInitScript(noteWhatIsHeard);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await page.reload();
  await beginAsCaregiver(page);
  const heard = () => page.evaluate(() => Reflect.get(globalThis, "heard").splice(0));
  expect(await currentQuestion(page)).toBe("wd8");
  await press(page, "念给我听");
  await page.getByRole("button", { name: "念给我听", exact: true, pressed: false }).waitFor();
  expect(await heard()).toEqual(["other.wav"]);
  await press(page, "桐木话");
  await page.getByRole("button", { name: "念给我听", exact: true, pressed: false }).waitFor();
  expect(await heard()).toEqual(["first.wav", "none.wav"]);
  await expect.poll(() => page.evaluate(async () => (await (await caches.open("kith-voices")).keys()).length)).toBe(5);
  await page.context().setOffline(true);
  await page.reload();
  await seeScreen(page, "question");
  await tapAnswer(page, "没有过");
  expect(await currentQuestion(page)).toBe("ag7");
  await press(page, "念给我听");
  await page.getByRole("button", { name: "念给我听", exact: true, pressed: false }).waitFor();
  expect(await heard()).toEqual(["second.wav", "none.wav"]);
  expect(troubles).toEqual([]);
  await close();
});

/** Runs in the page: the name of every recording that was played to its end. */
function noteWhatIsHeard(): void {
  const heard: string[] = [];
  Reflect.set(globalThis, "heard", heard);
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    this.addEventListener("ended", () => heard.push(this.src.replace(/^.*\//, "")));
    return play.call(this);
  };
}

/** A tenth of a second of nothing, as a WAV file. */
function silence(): Buffer {
  const samples = Buffer.alloc(800, 128);
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(8000, 24);
  head.writeUInt32LE(8000, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
}
