import { instrumentHash } from "@kith/instrument";
import { library } from "@kith/library";
import { openBrowser } from "@kith/testing/browser";
import { startBenchServer } from "./bench-server.ts";
import { buildPages } from "./build-pages.ts";
import { type Visit, visitTwice } from "./measure.ts";

/** How soon and how light: our phone page beside a plain SurveyJS page with the same form, in one run, each three times. */
const runs = 3;
const caregiver = library.find((instrument) => instrument.id === "kith-interpersonal-caregiver");
if (!caregiver) throw new TypeError("the bench requires the caregiver's form");
const key = `${caregiver.id}@${caregiver.version}`;
const words = { "zh-CN": "山里红同伴小组", en: "Hawthorn peer groups" };
const pages = await buildPages(caregiver);
const server = await startBenchServer(pages, {
  kind: "caregiver",
  programme: words,
  group: words,
  language: "zh-CN",
  forms: [
    {
      assignment: "a",
      child: "c02",
      informant: "caregiver",
      raterId: "r",
      wave: "T0",
      instrument: key,
      status: "open",
      receipt: null,
    },
  ],
  instruments: { [key]: { instrument: caregiver, hash: instrumentHash(caregiver) } },
});
const browser = await openBrowser();
try {
  const ours: Both[] = [];
  const plain: Both[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(await visitTwice(browser, server, "/f#caregiverToken00000001", true));
    plain.push(await visitTwice(browser, server, "/plain/", false));
  }
  report(median(ours), median(plain));
} finally {
  await browser.close();
  server.close();
  pages.remove();
}

type Both = { first: Visit; again: Visit };

function report(ours: Both, plain: Both): void {
  const line = (what: string, mine: number, theirs: number, unit: string) =>
    process.stdout.write(
      `${what.padEnd(44)}${say(mine, unit).padStart(10)}${say(theirs, unit).padStart(10)}${(theirs === 0 ? "–" : `${((100 * mine) / theirs).toFixed(1)} %`).padStart(10)}\n`,
    );
  process.stdout.write(`Chromium 360×740, processor 6 × slower, slow 3G (400 kbit/s, 0.4 s), median of ${runs}\n`);
  process.stdout.write(`${"".padEnd(44)}${"Kith".padStart(10)}${"SurveyJS".padStart(10)}${"ratio".padStart(10)}\n`);
  line("first visit: first words readable", ours.first.words, plain.first.words, "s");
  line("first visit: who asks, how long, consent", ours.first.welcome, plain.first.welcome, "s");
  line("first visit: first question painted", ours.first.question, plain.first.question, "s");
  line("first visit: first answer taken", ours.first.answer, plain.first.answer, "s");
  line("first visit: bytes to the first question", ours.first.bytesToQuestion, plain.first.bytesToQuestion, "kB");
  line("first visit: bytes in all", ours.first.bytes, plain.first.bytes, "kB");
  line("repeat visit: question painted (Kith offline)", ours.again.question, plain.again.question, "s");
  line("repeat visit: bytes (Kith offline)", ours.again.bytes, plain.again.bytes, "kB");
}

function say(value: number, unit: string): string {
  return `${(value / 1000).toFixed(unit === "s" ? 2 : 1)} ${unit}`;
}

function median(all: Both[]): Both {
  const middle = (of: (both: Both) => number) => all.map(of).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  const visit = (which: "first" | "again"): Visit => ({
    words: middle((both) => both[which].words),
    welcome: middle((both) => both[which].welcome),
    question: middle((both) => both[which].question),
    answer: middle((both) => both[which].answer),
    bytesToQuestion: middle((both) => both[which].bytesToQuestion),
    bytes: middle((both) => both[which].bytes),
  });
  return { first: visit("first"), again: visit("again") };
}
