import { useSay } from "../language.tsx";
import { address, type Route } from "../route.ts";
import { frameWords } from "../words/frame.ts";
import { groupNavWords } from "../words/set-up.ts";

type Place = "group" | "children" | "consent" | "sessions" | "waves" | "day" | "release";
const places: readonly Place[] = ["group", "children", "consent", "sessions", "waves", "day", "release"];

/** The ways between the pages of one group. */
export function GroupNav({ group, here }: { group: string; here: Place | null }) {
  const say = useSay();
  return (
    <nav className="crumbs" aria-label={say(groupNavWords.label)}>
      <a href="#/">{say(frameWords.back)}</a>
      <span className="group-ways">
        {places.map((screen) => (
          <a
            key={screen}
            href={address({ screen, group } satisfies Route)}
            {...(here === screen ? { "aria-current": "page" as const } : {})}
          >
            {say(groupNavWords[screen])}
          </a>
        ))}
      </span>
    </nav>
  );
}
