import type { BoardGroup } from "@kith/server/api";
import { isWaitedFor } from "../board/square.ts";
import { useSay } from "../language.tsx";
import { informantWords } from "../words/people.ts";
import { signingWords } from "../words/signing.ts";

/** Forms that may still come in: published without them, they can hardly count later. */
export function Awaited({ group }: { group: BoardGroup }) {
  const say = useSay();
  const forms = awaitedForms(group);
  if (forms.length === 0) return null;
  const informants = [...Map.groupBy(forms, ({ informant }) => informant)];
  return (
    <div className="notice warn" role="note">
      <p>
        <strong>{say(signingWords.awaited, { count: forms.length })}</strong>{" "}
        {informants.map(([informant, own]) => `${say(informantWords[informant])} ${own.length}`).join(" · ")}
      </p>
      <p>{say(signingWords.awaitedNote)}</p>
    </div>
  );
}

/** The forms that have not come in, and of which nobody has noted that they will not. */
export function awaitedForms(group: BoardGroup): BoardGroup["cells"] {
  return group.cells.filter(isWaitedFor);
}
