import { type SurveyPage, toSurvey } from "@kith/form";
import type { SessionRecord } from "@kith/server/api";
import { useEffect, useMemo, useState } from "react";
import { useDevice } from "../device.tsx";
import type { KeptLink, SessionDraft } from "../keep/kept.ts";
import { AnswerRow } from "../parts/answer-row.tsx";
import { Frame } from "../parts/frame.tsx";
import type { Phrase } from "../say.ts";
import { Message } from "../screens/message.tsx";
import { NotKept } from "../screens/not-kept.tsx";
import { useTapped } from "../sitting/use-tapped.ts";
import { AttendanceGrid } from "./attendance.tsx";
import { CountsOfChildren } from "./counts.tsx";
import { changeRecord, finishRecord, openRecord } from "./session-drafts.ts";
import { toRecord } from "./to-record.ts";
import { When } from "./when.tsx";

const first: Phrase[] = ["sessionWhen", "sessionCame", "sessionCounts"];

/** The record of one session, the same evening, in five minutes: who came, what was counted, eight ratings, and safety last. */
export function RecordView(props: {
  link: KeptLink;
  number: number;
  leave: () => void;
  sent: (concern: boolean) => void;
}) {
  const { say, language } = useDevice();
  const { link, number } = props;
  const [draft, setDraft] = useState<SessionDraft | null>(null);
  const [data, setData] = useState<Record<string, unknown>>({});
  const [at, setAt] = useState(0);
  const [full, setFull] = useState(false);
  const asked = Object.values(link.opened.instruments)[0];
  useEffect(() => {
    openRecord(link, number).then(
      (opened) => {
        setDraft(opened);
        setData({ ...opened.record.answers });
      },
      () => setFull(true),
    );
  }, [link, number]);
  const pages = useMemo(() => (asked ? toSurvey(asked.instrument, language).pages : []), [asked, language]);
  const page: SurveyPage | undefined = pages[at - first.length];
  const goOn = () => setAt((now) => now + 1);
  const tapped = useTapped(page ? String(at) : "", goOn);
  if (full) return <NotKept />;
  if (!draft || !asked) return null;
  const { record } = draft;
  const change = (part: Partial<SessionRecord>) => {
    setDraft({ ...draft, record: { ...record, ...part } });
    void changeRecord(draft.key, part).catch(() => setFull(true));
  };
  const answer = (name: string, value: unknown) => {
    const after = { ...data, [name]: value };
    setData(after);
    // Kept as they were tapped; they are read as answers when the record is sent.
    void changeRecord(draft.key, { answers: after as SessionRecord["answers"] }).catch(() => setFull(true));
  };
  const children = link.opened.sessions?.children ?? [];
  const attendance = record.attendance ?? [];
  const present = attendance.filter((one) => one.status === "full" || one.status === "part").map((one) => one.child);
  const counts = (record.counts ?? []).filter((one) => present.includes(one.child));
  const missing = children.length - attendance.length;
  const unconfirmed = present.length - counts.length;
  const back = () => (at > 0 ? setAt(at - 1) : props.leave());
  const buttons = (go: () => void, words: Phrase, disabled = false) => (
    <>
      <button type="button" className="plain" onClick={back}>
        {say(at > 0 ? "back" : "backToList")}
      </button>
      <button type="button" className="main" disabled={disabled} onClick={go}>
        {say(words)}
      </button>
    </>
  );
  if (at >= first.length + pages.length) {
    const send = () => {
      const whole = toRecord(
        asked,
        { ...draft, record: { ...record, counts } },
        data,
        language,
        new Date().toISOString(),
      );
      finishRecord(link, draft, whole).then(
        () => props.sent(whole.safety === "yes"),
        () => setFull(true),
      );
    };
    return (
      <Message screen="send" picture="sprout" title={say("sendTitle")} back={back} buttons={buttons(send, "send")}>
        <p>{say("sessionSend")}</p>
        {unconfirmed > 0 ? <p className="note">{say("countsOpen", { count: unconfirmed })}</p> : null}
      </Message>
    );
  }
  const phrase = first[at];
  if (!page && phrase) {
    return (
      <Frame screen="session-record" step={phrase} back={back} below={buttons(goOn, "next", at === 1 && missing > 0)}>
        <h1 tabIndex={-1}>{say(phrase, { number })}</h1>
        {at === 0 ? <When instrument={asked.instrument} record={record} change={change} /> : null}
        {at === 1 ? (
          <>
            <AttendanceGrid
              instrument={asked.instrument}
              attendance={attendance}
              members={children}
              change={(now) => change({ attendance: now })}
            />
            <p role="status">{missing > 0 ? say("attendanceOpen", { count: missing }) : ""}</p>
          </>
        ) : null}
        {at === 2 ? (
          <>
            <p>{say("countsHelp")}</p>
            <CountsOfChildren
              instrument={asked.instrument}
              present={present}
              counts={counts}
              change={(now) => change({ counts: now })}
            />
          </>
        ) : null}
      </Frame>
    );
  }
  if (!page) return null;
  const [question] = page.elements;
  const rating = at - first.length + 1;
  const isRating = asked.instrument.items.some((item) => item.id === question.name);
  return (
    <Frame
      screen="question"
      step={question.name}
      back={back}
      above={
        <div className="progress">
          <p className="progress-words">
            {isRating ? say("progress", { at: rating, of: asked.instrument.items.length }) : say("lastQuestion")}
          </p>
        </div>
      }
      below={buttons(goOn, data[question.name] === undefined ? "skip" : "next")}
    >
      <div className="question" ref={tapped} data-question={question.name}>
        {page.title ? <p className="stem">{page.title}</p> : null}
        <h1 className="item" id="rating" tabIndex={-1}>
          {question.title}
        </h1>
        <div className="answers" role="radiogroup" aria-labelledby="rating">
          {question.choices.map((choice) => (
            <AnswerRow
              key={String(choice.value)}
              id={`${question.name}-${choice.value}`}
              name={question.name}
              value={choice.value}
              words={choice.text}
              checked={data[question.name] === choice.value}
              beans={typeof choice.value === "number" ? choice.value : null}
              apart={isRating && typeof choice.value === "string"}
              choose={() => answer(question.name, choice.value)}
            />
          ))}
        </div>
      </div>
      {isRating ? null : <p className="note">{say("sessionNoNames")}</p>}
    </Frame>
  );
}
