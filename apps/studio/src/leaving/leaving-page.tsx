import { readBy, type Words } from "@kith/instrument";
import type { ChildSetUp, GroupSetUp, LeavingEffects } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { ask } from "../api/ask.ts";
import { LeavingBody } from "../api/set-up.ts";
import { Screen } from "../frame/screen.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useSay } from "../language.tsx";
import { address } from "../route.ts";
import { GroupNav } from "../set-up/group-nav.tsx";
import { leavingWords } from "../words/leaving.ts";
import { troubleWords } from "../words/trouble.ts";
import { Gone } from "./gone.tsx";
import { NoteLeaving } from "./note-leaving.tsx";

/** A child who does not come any more: where the child is comes first, then what noting it does, then the note. */
export function LeavingPage({ group, child }: { group: GroupSetUp; child: ChildSetUp }) {
  const say = useSay();
  const { effects, trouble, look } = useEffects(child.id);
  return (
    <Screen
      title={say(leavingWords.title, { group: say(group.name), child: child.code })}
      above={<GroupNav group={group.id} here={null} />}
    >
      <p className="notice warn">{say(leavingWords.where)}</p>
      {child.leaving ? (
        <Gone child={child.id} leaving={child.leaving} />
      ) : (
        <>
          <p>
            {say(leavingWords.family)}{" "}
            <a href={address({ screen: "child", group: group.id, child: child.code })}>{say(leavingWords.toConsent)}</a>
          </p>
          {trouble && <TryAgain says={trouble} again={look} />}
          {effects && <NoteLeaving child={child.id} planned={group.plannedSessions} effects={effects} />}
        </>
      )}
    </Screen>
  );
}

/** What noting it would do, asked for when the page opens. */
function useEffects(child: string): { effects: LeavingEffects | null; trouble: Words | null; look: () => void } {
  const [effects, setEffects] = useState<LeavingEffects | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const look = useCallback(async () => {
    const path = `/api/studio/children/${child}/left`;
    const asked = await ask({ path, read: (thing) => readBy(LeavingBody, thing) });
    setEffects(asked.kind === "answered" ? asked.value : null);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "answered" ? null : troubleWords.unreachable);
  }, [child]);
  useEffect(() => void look(), [look]);
  return { effects, trouble, look: () => void look() };
}
