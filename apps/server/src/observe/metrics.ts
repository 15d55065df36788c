export type Line = { method: string; route: string; status: number; ms: number };

const bounds = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000];

/** Counts what the server answered, by route as it is written, and nothing of what was asked or by whom. */
export function makeMetrics() {
  const answers = new Map<string, number>();
  const within = new Map<number, number>(bounds.map((bound) => [bound, 0]));
  let total = 0;
  let seconds = 0;
  return {
    count({ method, route, status, ms }: Line): void {
      const key = `method="${known(method)}",route="${route}",status="${status}"`;
      answers.set(key, (answers.get(key) ?? 0) + 1);
      for (const bound of bounds) if (ms <= bound) within.set(bound, (within.get(bound) ?? 0) + 1);
      total++;
      seconds += ms / 1000;
    },
    /** In the text form that Prometheus reads (exposition format 0.0.4). */
    text(): string {
      const { rss, heapUsed } = process.memoryUsage();
      return [
        "# TYPE kith_answers_total counter",
        ...[...answers].map(([key, count]) => `kith_answers_total{${key}} ${count}`),
        "# TYPE kith_answer_seconds histogram",
        ...[...within].map(([bound, count]) => `kith_answer_seconds_bucket{le="${bound / 1000}"} ${count}`),
        `kith_answer_seconds_bucket{le="+Inf"} ${total}`,
        `kith_answer_seconds_sum ${seconds.toFixed(3)}`,
        `kith_answer_seconds_count ${total}`,
        "# TYPE kith_memory_bytes gauge",
        `kith_memory_bytes{kind="rss"} ${rss}`,
        `kith_memory_bytes{kind="heap"} ${heapUsed}`,
        "# TYPE kith_up_seconds gauge",
        `kith_up_seconds ${process.uptime().toFixed(0)}`,
        "",
      ].join("\n");
    },
  };
}

/** A method that nobody knows is one word, whatever it was: a stranger may not make the list grow. */
function known(method: string): string {
  return ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"].includes(method) ? method : "other";
}
