const frames = ["⠋", "⠙", "⠸", "⠴", "⠦", "⠇"];

/** Shows each step while it works and ticks it when done. Where nobody watches a terminal, each step is one plain line. */
export async function step<T>(words: string, work: () => Promise<{ value: T; note: string }>): Promise<T> {
  const live = process.stdout.isTTY === true;
  const from = performance.now();
  let at = 0;
  const draw = () => process.stdout.write(`\r\u001b[2K  ${frames[at++ % frames.length]} ${words} …`);
  const timer = live ? setInterval(draw, 90) : null;
  if (live) draw();
  try {
    const { value, note } = await work();
    if (live) process.stdout.write("\r\u001b[2K");
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(`  ✓ ${words}${note ? ` · ${note}` : ""} (${seconds} s)\n`);
    return value;
  } catch (error) {
    if (live) process.stdout.write("\r\u001b[2K");
    process.stdout.write(`  ✗ ${words}\n`);
    throw error;
  } finally {
    if (timer) clearInterval(timer);
  }
}
