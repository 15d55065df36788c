import { useSay } from "../language.tsx";
import { builderWords } from "../words/builder.ts";
import type { Keeping } from "./use-draft.ts";

const lines = {
  writing: builderWords.keepingWriting,
  stored: builderWords.keepingStored,
  "device-only": builderWords.keepingDevice,
  nowhere: builderWords.keepingNowhere,
} as const;

/** Where the newest words are. "Stored" is said only once the server has them. */
export function KeepingLine({ keeping }: { keeping: Keeping }) {
  const say = useSay();
  return (
    <p className="keeping quiet" role="status" data-keeping={keeping}>
      {keeping !== "moved-on" && say(lines[keeping])}
    </p>
  );
}
