import { paragraph } from "../message.ts";
import { ownQuestion } from "../own-question.ts";
import { show } from "../page.ts";
import type { ChildPhrase } from "../words/phrases.ts";
import { sayIn } from "../words/say.ts";

/** One question about noodles, to learn how the beans work. Its answer is kept nowhere. */
export function showPractice(back: () => void, done: () => void): void {
  let chosen: string | undefined;
  show((_, language) => {
    const say = sayIn<ChildPhrase>(language);
    const amounts = (["practice0", "practice1", "practice2", "practice3", "practice4"] as const).map(
      (phrase, beans) => ({
        value: phrase,
        words: say(phrase),
        beans,
        apart: false,
      }),
    );
    const rows = [...amounts, { value: "prefer-not", words: say("preferNot"), beans: null, apart: true }];
    const asked = { stem: say("practiceStem"), title: say("practiceTitle"), rows, chosen };
    const screen = ownQuestion(say, "practice", asked, back, done, {
      note: () => (chosen ? say("practiceGood") : ""),
      choose: (value) => {
        chosen = value;
      },
    });
    return { ...screen, above: `<div class="progress">${paragraph(say("practiceLabel"), "progress-words")}</div>` };
  });
}
