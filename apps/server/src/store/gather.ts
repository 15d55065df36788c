type Waiting<Question, Answer> = {
  question: Question;
  answered: (answer: Answer) => void;
  failed: (error: unknown) => void;
};

const atOnce = 64;

/**
 * Gathers the questions that come in while one is being answered, and asks them together: the database is spoken to once for
 * up to sixty-four. Answers come in the order of the questions.
 */
export function gather<Question, Answer>(
  askAll: (questions: readonly Question[]) => Promise<readonly Answer[]>,
): (question: Question) => Promise<Answer> {
  const waiting: Waiting<Question, Answer>[] = [];
  let isRunning = false;
  const run = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      await new Promise((next) => setImmediate(next));
      const batch = waiting.splice(0, atOnce);
      try {
        const answers = await askAll(batch.map(({ question }) => question));
        for (const [at, { answered }] of batch.entries()) answered(answers[at] as Answer);
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    isRunning = false;
  };
  return (question) =>
    new Promise((answered, failed) => {
      waiting.push({ question, answered, failed });
      if (!isRunning) void run();
    });
}

/** The same list with its last word said again until there are 1, 2, 4, 8 … of them: so few lengths can all be kept ready. */
export function padded<Value>(list: readonly Value[]): Value[] {
  const last = list.at(-1);
  if (last === undefined) return [];
  const length = 2 ** Math.ceil(Math.log2(list.length));
  return [...list, ...Array.from({ length: length - list.length }, () => last)];
}
