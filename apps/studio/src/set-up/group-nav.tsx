import { useSay } from "../language.tsx";
import { address, type Route } from "../route.ts";
import { frameWords } from "../words/frame.ts";
import { groupNavWords } from "../words/set-up.ts";

type Place = "group" | "children" | "consent" | "sessions" | "waves" | "paper" | "day" | "release";
const places: readonly Place[] = ["group", "children", "consent", "sessions", "waves", "paper", "day", "release"];

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
            href={address(routeTo(screen, group))}
            {...(here === screen ? { "aria-current": "page" as const } : {})}
          >
            {say(groupNavWords[screen])}
          </a>
        ))}
      </span>
    </nav>
  );
}

function routeTo(screen: Place, group: string): Route {
  return screen === "paper" ? { screen, group, wave: null } : { screen, group };
}
