import type { GroupSetUp } from "@kith/server/api";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { groupNavWords } from "../words/set-up.ts";

const after = { children: "consent", consent: "sessions", sessions: "waves" } as const;

/** Until a group's first round is open, the way from each page of getting it ready to the next. */
export function NextStep({ group, here }: { group: GroupSetUp; here: keyof typeof after }) {
  const say = useSay();
  if (group.waves.some(({ openedAt }) => openedAt !== null)) return null;
  const next = after[here];
  return (
    <p className="next-step">
      <a href={address({ screen: next, group: group.id })}>
        {say(groupNavWords.next, { page: say(groupNavWords[next]) })}
      </a>
    </p>
  );
}
