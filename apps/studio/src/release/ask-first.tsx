import type { Words } from "@kith/instrument";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";
import { signingWords } from "../words/signing.ts";

/** What is about to be published, and what one should know of it before. */
type Given = {
  name: Words;
  hasHarm: boolean;
  hasReviews: boolean;
  awaited: number;
  isBusy: boolean;
  publish: () => void;
};

/** The button that publishes, which first says what publishing means. */
export function AskFirst({ name, hasHarm, hasReviews, awaited, isBusy, publish }: Given) {
  const say = useSay();
  return (
    <DialogTrigger>
      <Button className="button main" isDisabled={isBusy}>
        {say(releaseWords.publish)}
      </Button>
      <ModalOverlay className="veil" isDismissable>
        <Modal className="modal">
          <Dialog role="alertdialog">
            {({ close }) => (
              <>
                <Heading slot="title">{say(releaseWords.askTitle, { group: say(name) })}</Heading>
                <p>{say(releaseWords.ask)}</p>
                {awaited > 0 && <p>{say(signingWords.awaited, { count: awaited })}</p>}
                {hasReviews && <p>{say(signingWords.lookNote)}</p>}
                {hasHarm && <p>{say(releaseWords.askHarm)}</p>}
                <div className="ways">
                  <Button className="button" onPress={close}>
                    {say(releaseWords.no)}
                  </Button>
                  <Button
                    className="button main"
                    onPress={() => {
                      close();
                      publish();
                    }}
                  >
                    {say(releaseWords.yes)}
                  </Button>
                </div>
              </>
            )}
          </Dialog>
        </Modal>
      </ModalOverlay>
    </DialogTrigger>
  );
}
