import type { Words } from "@kith/instrument";
import { Button } from "react-aria-components";
import { useSay } from "../language.tsx";
import { frameWords } from "../words/frame.ts";

/** Says what did not work, and offers to try once more. */
export function TryAgain({ says, again }: { says: Words; again: () => void }) {
  const say = useSay();
  return (
    <div className="notice warn" role="alert">
      <p>{say(says)}</p>
      <Button className="button" onPress={again}>
        {say(frameWords.again)}
      </Button>
    </div>
  );
}
