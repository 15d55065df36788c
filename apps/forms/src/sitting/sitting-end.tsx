import type { OpenedLink } from "@kith/server/api";
import { useDevice } from "../device.tsx";
import type { KeptLink } from "../keep/kept.ts";
import { sittingKey } from "../keep/sittings.ts";
import type { Phrase } from "../say.ts";
import { Message } from "../screens/message.tsx";
import { SentScreen } from "../screens/sent.tsx";
import { deliveryOf } from "../send/delivery.ts";
import type { Post } from "../send/use-sending.ts";
import { wordsAfter } from "./words-after.ts";

const endWords: Record<OpenedLink["kind"], Phrase> = {
  caregiver: "nextPerson",
  child: "nextPerson",
  kiosk: "kioskStaff",
  "class-list": "backToList",
  "session-record": "backToList",
};

/** Another child of the same link whose form is still to be filled in. */
export type NextChild = { about: string; open: () => void };

/** After the last question: what was sent from here, or what the server had already. */
export function SittingEnd(props: {
  link: KeptLink;
  child: string;
  post: Post;
  ended: (() => void) | undefined;
  next: NextChild | undefined;
  anew: () => void;
}) {
  const { say } = useDevice();
  const { link, post } = props;
  const delivery = deliveryOf(sittingKey(link, props.child), post.sendings, post.receipts);
  const { ended, next } = props;
  const more = ended ? (
    <>
      <button type="button" className="plain" onClick={ended}>
        {say(endWords[link.opened.kind])}
      </button>
      {next ? (
        <button type="button" className="main" data-next onClick={next.open}>
          {say("nextChild", { child: next.about })}
        </button>
      ) : null}
    </>
  ) : null;
  if (delivery) {
    return (
      <SentScreen
        kind={link.opened.kind}
        delivery={delivery}
        after={wordsAfter(link, props.child)}
        trying={post.trying}
        again={() => void post.again()}
        anew={props.anew}
        more={more}
        isLast={next === undefined}
        {...(link.opened.kind === "class-list" && { back: ended })}
      />
    );
  }
  const received = link.opened.forms.filter((form) => form.child === props.child && form.status === "received");
  if (received.length === 0) {
    return (
      <Message screen="nothing" picture="sprout" title={say("nothingTitle")} buttons={more}>
        <p>{say("nothingText")}</p>
      </Message>
    );
  }
  return (
    <Message screen="already" picture="sprout" title={say("alreadyTitle")} buttons={more}>
      <p>{say("alreadyText")}</p>
      <p className="receipt">
        {received.map((form) => (
          <output key={form.assignment} data-receipt={form.receipt}>
            {form.receipt}
          </output>
        ))}
      </p>
    </Message>
  );
}
