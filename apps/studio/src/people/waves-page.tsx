import type { Wave } from "@kith/instrument";
import type { GroupSetUp } from "@kith/server/api";
import { Screen } from "../frame/screen.tsx";
import { useSay } from "../language.tsx";
import { GroupNav } from "../set-up/group-nav.tsx";
import { waveRoundWords } from "../words/waves.ts";
import { WaveCard } from "./wave-card.tsx";

const waves: readonly Wave[] = ["T0", "mid", "T1", "T2"];

/** The rounds of forms of one group: their days, and opening them. */
export function WavesPage({ group }: { group: GroupSetUp }) {
  const say = useSay();
  return (
    <Screen
      title={say(waveRoundWords.title, { group: say(group.name) })}
      above={<GroupNav group={group.id} here="waves" />}
    >
      <p className="lead">{say(waveRoundWords.lead)}</p>
      <ul className="wave-cards">
        {waves.map((wave) => (
          <li key={wave} className="card">
            <WaveCard group={group} wave={wave} />
          </li>
        ))}
      </ul>
    </Screen>
  );
}
