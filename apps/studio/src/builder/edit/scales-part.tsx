import { Button } from "react-aria-components";
import { useSay } from "../../language.tsx";
import { editWords } from "../../words/edit.ts";
import type { Draft } from "../draft.ts";
import { addScale } from "../draft-scales.ts";
import type { Change } from "../use-draft.ts";
import { ScaleCard } from "./scale-card.tsx";

/** What is measured: one card for each scale. */
export function ScalesPart({ draft, change }: { draft: Draft; change: Change }) {
  const say = useSay();
  return (
    <section className="part" aria-labelledby="part-scales">
      <h2 id="part-scales">{say(editWords.scales)}</h2>
      <p className="quiet">{say(editWords.scalesLead)}</p>
      {draft.scales.map((scale, at) => (
        <ScaleCard key={scale.id} draft={draft} scale={scale} number={at + 1} change={change} />
      ))}
      <Button className="button" onPress={() => change(addScale)}>
        {say(editWords.addScale)}
      </Button>
    </section>
  );
}
