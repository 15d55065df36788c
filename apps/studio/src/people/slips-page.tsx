import type { Wave } from "@kith/instrument";
import type { GroupSetUp } from "@kith/server/api";
import { Button } from "react-aria-components";
import { Outcome } from "../frame/outcome.tsx";
import { Screen } from "../frame/screen.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useSay } from "../language.tsx";
import { GroupNav } from "../set-up/group-nav.tsx";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { frameWords } from "../words/frame.ts";
import { waveWords } from "../words/people.ts";
import { slipWords, waveRoundWords } from "../words/waves.ts";
import { SlipCard } from "./slip-card.tsx";
import { useSlips } from "./use-slips.ts";

/** The slips of one wave, to be printed, cut apart and handed over. */
export function SlipsPage({ group, wave, signedOut }: { group: GroupSetUp; wave: Wave; signedOut: () => void }) {
  const say = useSay();
  const { slips, trouble, again } = useSlips(group.id, wave, signedOut);
  const { outcome, press } = useChange(slipWords.replaced);
  const replace = async (link: string) => {
    if (await press({ path: `/api/studio/links/${link}/replace`, body: {}, read: readDone })) again();
  };
  return (
    <Screen
      title={say(slipWords.title, { group: say(group.name), wave: say(waveWords[wave]) })}
      above={<GroupNav group={group.id} here={null} />}
    >
      <p className="lead no-print">{say(slipWords.lead)}</p>
      {trouble && <TryAgain says={trouble} again={again} />}
      {!slips && !trouble && <p className="quiet">{say(frameWords.opening)}</p>}
      {slips?.slips.length === 0 && <p className="notice">{say(slipWords.none)}</p>}
      {slips && slips.notAsked.length > 0 && (
        <section className="notice no-print" aria-label={say(waveRoundWords.notAsked)}>
          <h2>{say(waveRoundWords.notAsked)}</h2>
          <ul>
            {slips.notAsked.map(({ child, says }) => (
              <li key={child}>
                <span className="code">{child}</span> {say(says)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {slips && slips.slips.length > 0 && (
        <>
          <Button className="button main no-print" onPress={() => print()}>
            {say(slipWords.print)}
          </Button>
          <Outcome of={outcome} />
          <ul className="slips">
            {slips.slips.map((slip) => (
              <li key={slip.link}>
                <SlipCard slip={slip} />
                <Button className="button plain no-print" onPress={() => void replace(slip.link)}>
                  {say(slipWords.lost)}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </Screen>
  );
}
