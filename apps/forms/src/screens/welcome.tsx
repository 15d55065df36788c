import type { Informant } from "@kith/instrument";
import { useDevice } from "../device.tsx";
import { factsOf } from "../keep/facts.ts";
import type { KeptLink, Sitting } from "../keep/kept.ts";
import { Frame } from "../parts/frame.tsx";
import type { Phrase } from "../say.ts";
import { minutesFor } from "../sitting/steps.ts";

/** What anyone should know before the first question; to start is to agree, and not to is as easy. */
export function Welcome(props: {
  link: KeptLink;
  sitting: Sitting;
  offlineReady: boolean;
  agree: () => void;
  decline: () => void;
  back: (() => void) | undefined;
}) {
  const { say, language, twoSteps, setTwoSteps } = useDevice();
  const { opened } = props.link;
  const forms = props.sitting.drafts.map((draft) => factsOf(props.link, draft.form.instrument));
  const informant = forms[0]?.informant ?? "caregiver";
  const minutes = minutesFor(forms);
  const child = informant === "child";
  const count = forms.reduce((sum, form) => sum + form.count, 0);
  return (
    <Frame
      screen="welcome"
      aloud
      back={props.back}
      even={child}
      below={
        <>
          <button type="button" className="plain" onClick={props.decline}>
            {say(child ? "childNotToday" : "notToday")}
          </button>
          <button type="button" className="main" onClick={props.agree}>
            {say(child ? "childStart" : "start")}
          </button>
        </>
      }
    >
      {child ? (
        <div className="reading">
          <h1 tabIndex={-1}>{say("childHello")}</h1>
          <p>{say("assent1", { minutes })}</p>
          <p>{say("assent2")}</p>
          <p>{say("assent3")}</p>
          <p className="strong">{say("assentQuestion")}</p>
          <p className="soft">{say("forWorker", { child: props.sitting.child })}</p>
        </div>
      ) : (
        <div className="reading">
          <h1 tabIndex={-1}>{say(hello[informant])}</h1>
          <p className="strong">{say(informant === "teacher" ? "teacherNoRightOrWrong" : "noRightOrWrong")}</p>
          <dl className="facts">
            {informant === "caregiver" ? (
              <>
                <dt>{say("whichChild")}</dt>
                <dd>{say("whichChildText", { child: props.sitting.child })}</dd>
              </>
            ) : null}
            <dt>{say("whoAsks")}</dt>
            <dd>{say("whoAsksText", { programme: opened.programme[language] })}</dd>
            <dt>{say("whatFor")}</dt>
            <dd>{say("whatForText")}</dd>
            <dt>{say("howLong")}</dt>
            <dd>{say("howLongText", { minutes, count })}</dd>
            <dt>{say("whoSees")}</dt>
            <dd>{say("whoSeesText")}</dd>
          </dl>
          <p>{say("agreeText")}</p>
        </div>
      )}
      {informant === "caregiver" ? (
        <div className="two-steps">
          <button type="button" className="quiet" aria-pressed={twoSteps} onClick={() => setTwoSteps(!twoSteps)}>
            {say("twoSteps")}
          </button>
          <p className="soft">{say("twoStepsHelp")}</p>
        </div>
      ) : null}
      <p className="soft" role="status" data-offline-ready={props.offlineReady}>
        {props.offlineReady ? say("readyOffline") : ""}
      </p>
    </Frame>
  );
}

const hello: Record<Exclude<Informant, "child">, Phrase> = {
  caregiver: "caregiverHello",
  teacher: "teacherHello",
  facilitator: "facilitatorHello",
};
