const atOnce = 1 << 16;

/** Writes a long text to stdout as fast as it is taken and no faster. A reader who stops, as `head` does, ends it quietly. */
export function writeOut() {
  let waiting = "";
  let isGone = false;
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    isGone = true;
  });
  const flush = async () => {
    const text = waiting;
    waiting = "";
    if (text === "" || isGone) return;
    await new Promise<void>((resolve) => process.stdout.write(text, () => resolve()));
  };
  return {
    isGone: () => isGone,
    async write(text: string): Promise<void> {
      waiting += text;
      if (waiting.length >= atOnce) await flush();
    },
    end: flush,
  };
}
