import type { BoardCell } from "@kith/server/api";
import { Button, Dialog, Heading } from "react-aria-components";
import { useLanguage, useSay } from "../language.tsx";
import { boardWords } from "../words/board.ts";
import { paperSteps, reasonWords, statusWords } from "../words/status.ts";
import { dayAndTime } from "../words/time.ts";
import { Reminder } from "./reminder.tsx";
import { isWaitedFor } from "./square.ts";
import { useTitles } from "./titles.ts";
import { WhyMissing } from "./why-missing.tsx";

/** The forms of one square, one by one: the receipts to read out on the telephone, and what to do about those not in. */
export function FormList({ title, forms }: { title: string; forms: BoardCell[] }) {
  // Children fill in their forms at the group itself: there is nobody to write to.
  const isReminded = forms.some(({ informant }) => informant === "caregiver" || informant === "teacher");
  const say = useSay();
  const titles = useTitles();
  return (
    <Dialog className="form-list">
      {({ close }) => (
        <>
          <Heading slot="title">{title}</Heading>
          <ul>
            {forms.map((form, at) => {
              const words = titles.get(form.instrument.split("@")[0] ?? "");
              return (
                <li key={form.assignment}>
                  <strong>{words ? say(words) : say(boardWords.formNumber, { number: at + 1 })}</strong>
                  <FormState form={form} />
                </li>
              );
            })}
          </ul>
          {isReminded && forms.some(isWaitedFor) && <Reminder form={forms.find(isWaitedFor)} />}
          <WhyMissing forms={forms} done={close} />
          <Button className="button plain close" onPress={close}>
            {say(boardWords.close)}
          </Button>
        </>
      )}
    </Dialog>
  );
}

function FormState({ form }: { form: BoardCell }) {
  const say = useSay();
  const { language } = useLanguage();
  return (
    <p>
      {say(statusWords[form.status])}
      {form.paper && ` · ${say(form.paper === "settled" ? boardWords.fromPaper : paperSteps[form.paper])}`}
      {form.status === "missing" && ` · ${say(reasonWords(form.reason))}`}
      {form.receivedAt && ` · ${dayAndTime(form.receivedAt, language)}`}
      {form.receipt && (
        <>
          <br />
          {say(boardWords.receipt)} <span className="receipt">{form.receipt}</span>
        </>
      )}
    </p>
  );
}
