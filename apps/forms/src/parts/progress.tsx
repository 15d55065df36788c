import { useDevice } from "../device.tsx";
import type { Step } from "../sitting/steps.ts";

/** How far, in words and as a thin line. The last question, which is never scored, is not counted. */
export function Progress({ steps, at }: { steps: readonly Step[]; at: number }) {
  const { say } = useDevice();
  const scored = steps.filter((step) => step.scored).length;
  const words = at < scored ? say("progress", { at: at + 1, of: scored }) : say("lastQuestion");
  return (
    <div className="progress">
      <p className="progress-words" id="progress-words">
        {words}
      </p>
      <progress aria-labelledby="progress-words" max={scored} value={Math.min(at, scored)} />
    </div>
  );
}
