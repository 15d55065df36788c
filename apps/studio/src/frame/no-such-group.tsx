import { useSay } from "../language.tsx";
import { frameWords } from "../words/frame.ts";

/** An address of a group that is not there, and the way back. */
export function NoSuchGroup() {
  const say = useSay();
  return (
    <div className="notice">
      <p>{say(frameWords.noSuchGroup)}</p>
      <a className="button" href="#/">
        {say(frameWords.back)}
      </a>
    </div>
  );
}
