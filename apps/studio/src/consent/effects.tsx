import type { WithdrawalEffects } from "@kith/server/api";
import { useLanguage, useSay } from "../language.tsx";
import { consentWords } from "../words/consent.ts";
import { dayOf } from "../words/time.ts";

/** What taking consent back does: what stops, what is erased, what stays and why. */
export function Effects({ of, mayCome }: { of: WithdrawalEffects; mayCome: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const groups = of.stays.map(({ group, edition }) => `${say(group)} ${edition}`).join(" · ");
  return (
    <ul className="notice effects">
      <li>{say(consentWords.stops, { count: of.stops })}</li>
      <li>
        {of.erases === 0
          ? say(consentWords.erasesNone)
          : say(consentWords.erases, { count: of.erases, day: dayOf(of.eraseBy, language) })}
      </li>
      <li>{of.stays.length > 0 ? say(consentWords.stays, { groups }) : say(consentWords.staysNone)}</li>
      {of.callsKept > 0 && <li>{say(consentWords.callsKept, { count: of.callsKept })}</li>}
      {mayCome && <li>{say(consentWords.stillCome)}</li>}
    </ul>
  );
}
