import "../css/booklet.css";
import "../css/booklet-print.css";
import "../css/paper.css";
import "../css/paper-round.css";
import type { Wave } from "@kith/instrument";
import type { Me } from "@kith/server/api";
import { useSay } from "../language.tsx";
import type { PaperRoute } from "../route.ts";
import { frameWords } from "../words/frame.ts";
import { BlankPage } from "./booklet/blank-page.tsx";
import { BookletsPage } from "./booklet/booklets-page.tsx";
import { EntryPage } from "./entry/entry-page.tsx";
import { RoundPage } from "./round/round-page.tsx";
import { SettlePage } from "./settle/settle-page.tsx";

type Given = { route: PaperRoute; me: Me | null; waves: Wave[] | null; signedOut: () => void };

/** The screens of paper: printing booklets, entering them, settling what differs. */
export function PaperPages({ route, me, waves, signedOut }: Given) {
  const say = useSay();
  if (route.screen === "blank") return <BlankPage key={route.hash} hash={route.hash} signedOut={signedOut} />;
  if (route.screen === "settle") return <SettlePage key={route.code} code={route.code} signedOut={signedOut} />;
  if (route.screen === "booklets") {
    const { group, wave } = route;
    return <BookletsPage key={`${group} ${wave}`} group={group} wave={wave} signedOut={signedOut} />;
  }
  if (!me) return <p className="quiet">{say(frameWords.opening)}</p>;
  if (route.screen === "enter")
    return <EntryPage code={route.code} language={route.language} me={me} signedOut={signedOut} />;
  if (!waves) return <p className="quiet">{say(frameWords.opening)}</p>;
  const { group, wave } = route;
  return <RoundPage key={group} group={group} wave={wave} waves={waves} me={me} signedOut={signedOut} />;
}
