import type { GroupSetUp } from "@kith/server/api";
import { Button } from "react-aria-components";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { GroupNav } from "../set-up/group-nav.tsx";
import { childrenWords } from "../words/children.ts";

/** A sheet of codes with an empty column for names, to be written by hand and locked away. */
export function KeySheet({ group }: { group: GroupSetUp }) {
  const say = useSay();
  return (
    <Screen
      title={say(childrenWords.keysTitle, { group: say(group.name) })}
      above={<GroupNav group={group.id} here={null} />}
    >
      <p className="lead">{say(childrenWords.keysLead)}</p>
      <Button className="button main no-print" onPress={() => print()}>
        {say(childrenWords.print)}
      </Button>
      <table className="key-sheet">
        <thead>
          <tr>
            <th scope="col">{say(childrenWords.code)}</th>
            <th scope="col">{say(childrenWords.realName)}</th>
            <th scope="col">{say(childrenWords.reach)}</th>
          </tr>
        </thead>
        <tbody>
          {group.children.map(({ code }) => (
            <tr key={code}>
              <th scope="row">{code}</th>
              <td />
              <td />
            </tr>
          ))}
        </tbody>
      </table>
    </Screen>
  );
}
