import { sendWaiting } from "./outbox.ts";

const first = 2_000;
const longest = 60_000;

export type Sender = { now: () => void; stop: () => void };

/**
 * Sends what waits until nothing waits: at once, again after a growing pause, and whenever the network or the person comes
 * back. `changed` is called after every round.
 */
export function keepSending(changed: () => void): Sender {
  let pause = first;
  let clock: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let asked = false;
  let stopped = false;

  const round = async () => {
    if (running) {
      asked = true;
      return;
    }
    running = true;
    clearTimeout(clock);
    const { again } = await sendWaiting().catch(() => ({ again: true }));
    running = false;
    if (stopped) return;
    changed();
    if (asked) {
      asked = false;
      void round();
    } else if (again) {
      // A little chance keeps a whole class from knocking at the same moment when the network returns.
      clock = setTimeout(() => void round(), pause * (0.75 + Math.random() / 2));
      pause = Math.min(pause * 2, longest);
    } else {
      pause = first;
    }
  };
  const now = () => {
    pause = first;
    void round();
  };
  const seen = () => {
    if (document.visibilityState === "visible") now();
  };
  addEventListener("online", now);
  document.addEventListener("visibilitychange", seen);
  return {
    now,
    stop() {
      stopped = true;
      clearTimeout(clock);
      removeEventListener("online", now);
      document.removeEventListener("visibilitychange", seen);
    },
  };
}
