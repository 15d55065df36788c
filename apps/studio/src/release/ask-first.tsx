import type { BoardGroup } from "@kith/server/api";
import { Button, Dialog, DialogTrigger, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useSay } from "../language.tsx";
import { releaseWords } from "../words/release.ts";

/** The button that publishes, which first says what publishing means. */
export function AskFirst({
  group,
  hasHarm,
  isBusy,
  publish,
}: {
  group: BoardGroup;
  hasHarm: boolean;
  isBusy: boolean;
  publish: () => void;
}) {
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
                <Heading slot="title">{say(releaseWords.askTitle, { group: say(group.name) })}</Heading>
                <p>{say(releaseWords.ask)}</p>
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
