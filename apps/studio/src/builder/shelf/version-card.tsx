import type { InstrumentCard } from "@kith/server/api";
import { useSay } from "../../language.tsx";
import { address } from "../../route.ts";
import { builderWords } from "../../words/builder.ts";
import { informantWords } from "../../words/people.ts";

/** One frozen version on the shelf: what it is called, who answers it, how long it is, and how often it was asked. */
export function VersionCard({ card }: { card: InstrumentCard }) {
  const say = useSay();
  return (
    <li className="card">
      <h3>
        <a href={address({ screen: "version", hash: card.hash })}>{say(card.title)}</a>
      </h3>
      <p className="tags">
        <span className="tag">{say(informantWords[card.informant])}</span>{" "}
        <span className="tag">{say(card.origin === "library" ? builderWords.ours : builderWords.own)}</span>{" "}
        <span className="tag">{say(builderWords.version, { version: card.version })}</span>
      </p>
      <p className="quiet">
        {say(builderWords.counts, { items: card.items, scales: card.scales })} ·{" "}
        {say(builderWords.asked, { count: card.asked })}
      </p>
    </li>
  );
}
