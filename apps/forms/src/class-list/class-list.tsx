import type { Instrument } from "@kith/instrument";
import { useEffect, useState } from "react";
import { useDevice } from "../device.tsx";
import type { KeptLink, Round, Sitting } from "../keep/kept.ts";
import { changeLink } from "../keep/links.ts";
import { keepNickname, keptNicknames } from "../keep/settings.ts";
import { allSittings } from "../keep/sittings.ts";
import { About } from "../parts/about.tsx";
import { Frame } from "../parts/frame.tsx";
import type { Post } from "../send/use-sending.ts";
import type { QuestionsPart } from "../sitting/load-questions.ts";
import { SittingView } from "../sitting/sitting-view.tsx";
import { asksForRater } from "./asks-for-rater.ts";
import { ByItem } from "./by-item.tsx";
import { ChildRow } from "./child-row.tsx";
import { childAfter, childrenOf } from "./children-of.ts";
import { Nicknames } from "./nicknames.tsx";
import { SameRater } from "./same-rater.tsx";

/** A teacher's one link: the children as codes, what is done and what is left, and each child's form in its turn. */
export function ClassList(props: {
  link: KeptLink;
  post: Post;
  part: QuestionsPart;
  anew: (child: string) => Promise<void>;
  /** The link as it is noted now. */
  relink: (link: KeptLink) => void;
}) {
  const { link, post, relink } = props;
  const { say } = useDevice();
  const [byItem, setByItem] = useState<string[] | null>(null);
  const [child, setChild] = useState<string | null>(null);
  const [sittings, setSittings] = useState<Sitting[]>([]);
  const [names, setNames] = useState<Map<string, string>>(new Map());
  const [naming, setNaming] = useState(false);
  const raterId = link.opened.forms[0]?.raterId ?? "";
  useEffect(() => {
    if (child === null && byItem === null) void allSittings().then(setSittings);
  }, [child, byItem]);
  useEffect(() => {
    void keptNicknames(raterId).then(setNames);
  }, [raterId]);

  const children = childrenOf(link, sittings, post.sendings, post.receipts);
  const done = children.filter((one) => one.state !== "open" && one.state !== "begun").length;
  const left = children.length - done;
  const begun = children.some((one) => one.state !== "open");

  const sent = [...post.receipts, ...post.sendings].some((one) => one.link === link.id);
  const agreed = sent || sittings.some((one) => one.link === link.id && one.agreed);
  const about = (code: string) => [code, names.get(code) ?? ""].filter((word) => word !== "").join(" · ");

  if (child !== null) {
    const toList = () => setChild(null);
    const next = childAfter(children, child);
    return (
      <About value={about(child)}>
        <SittingView
          key={child}
          link={link}
          child={child}
          post={post}
          part={props.part}
          anew={props.anew}
          relink={relink}
          leave={toList}
          ended={toList}
          next={next ? { about: about(next), open: () => setChild(next) } : undefined}
          agreed={agreed}
        />
      </About>
    );
  }
  if (asksForRater(link, begun)) return <SameRater link={link} settled={relink} />;
  const instrument = oneInstrument(link);
  if (byItem && instrument) {
    const toList = () => setByItem(null);
    return (
      <ByItem
        link={link}
        instrument={instrument}
        about={about}
        leave={toList}
        sent={() => void post.now().then(toList)}
        pupils={byItem}
      />
    );
  }
  const round = link.round ?? "by-child";
  const choose = (chosen: Round) => void changeLink(link.id, (kept) => ({ ...kept, round: chosen })).then(relink);
  return (
    <Frame screen="list" step={naming ? "naming" : ""}>
      <div className="list-head">
        <h1 tabIndex={-1}>{say("listTitle")}</h1>
        <p className="strong" role="status">
          {left === 0 ? say("listAllDone", { done }) : say("listProgress", { done, left })}
        </p>
        {left === 0 ? null : <p>{say("listHelp")}</p>}
      </div>
      {naming ? (
        <Nicknames
          codes={children.map((one) => one.child)}
          names={names}
          keep={(code, name) => {
            setNames(new Map(names).set(code, name));
            void keepNickname(raterId, code, name);
          }}
          done={() => setNaming(false)}
        />
      ) : (
        <>
          {instrument && left > 1 ? (
            <div className="rounds">
              {(["by-child", "by-item"] as const).map((one) => (
                <button
                  key={one}
                  type="button"
                  className="quiet"
                  aria-pressed={round === one}
                  onClick={() => choose(one)}
                >
                  {say(one === "by-child" ? "roundByChild" : "roundByItem")}
                </button>
              ))}
            </div>
          ) : null}
          {instrument && left > 1 && round === "by-item" ? (
            <button
              type="button"
              className="main wide"
              onClick={() =>
                setByItem(
                  children.filter((one) => one.state === "open" || one.state === "begun").map((one) => one.child),
                )
              }
            >
              {say("roundByItemGo")}
            </button>
          ) : null}
          <ul className="children">
            {children.map((one) => (
              <ChildRow
                key={one.child}
                child={one}
                name={names.get(one.child) ?? ""}
                open={() => setChild(one.child)}
              />
            ))}
          </ul>
          <button type="button" className="quiet" onClick={() => setNaming(true)}>
            {say("nicknames")}
          </button>
        </>
      )}
    </Frame>
  );
}

/** The instrument that all children are asked with, where it is one and the same and hides no question. */
function oneInstrument(link: KeptLink): Instrument | null {
  const keys = new Set(link.opened.forms.filter((form) => form.status === "open").map((form) => form.instrument));
  const [key] = keys;
  const instrument = key && keys.size === 1 ? link.opened.instruments[key]?.instrument : undefined;
  return instrument?.items.every((item) => !item.showIf) ? instrument : null;
}
