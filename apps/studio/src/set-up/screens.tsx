import type { Board, Me } from "@kith/server/api";
import { ChildrenPage } from "../children/children-page.tsx";
import { KeySheet } from "../children/key-sheet.tsx";
import { ChildPage } from "../consent/child-page.tsx";
import { ConsentPage } from "../consent/consent-page.tsx";
import { ExportsPage } from "../exports/exports-page.tsx";
import { NoSuchGroup } from "../frame/no-such-group.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { HealthPage } from "../health/health-page.tsx";
import { useSay } from "../language.tsx";
import { LeavingPage } from "../leaving/leaving-page.tsx";
import { DayPage } from "../people/day-page.tsx";
import { SlipsPage } from "../people/slips-page.tsx";
import { WavesPage } from "../people/waves-page.tsx";
import { GetReady } from "../programme/get-ready.tsx";
import { GroupForm } from "../programme/group-form.tsx";
import { NoticeForm } from "../programme/notice-form.tsx";
import { ProgrammeForm } from "../programme/programme-form.tsx";
import type { Route } from "../route.ts";
import { SafetyForm } from "../safeguarding/safety-form.tsx";
import { SessionsPage } from "../sessions/sessions-page.tsx";
import { AuditPage } from "../staff/audit-page.tsx";
import { StaffPage } from "../staff/staff-page.tsx";
import { TextsPage } from "../texts/texts-page.tsx";
import { frameWords } from "../words/frame.ts";
import { groupIn, SetUpContext, useSetUp, useSetUpDesk } from "./set-up.ts";

export type SetUpRoute = Extract<
  Route,
  {
    screen:
      | "set-up"
      | "children"
      | "keys"
      | "consent"
      | "child"
      | "leaving"
      | "sessions"
      | "waves"
      | "slips"
      | "day"
      | "staff"
      | "audit"
      | "health"
      | "exports";
  }
>;

const own = [
  "set-up",
  "children",
  "keys",
  "consent",
  "child",
  "leaving",
  "sessions",
  "waves",
  "slips",
  "day",
  "staff",
  "audit",
  "health",
  "exports",
];

export function isSetUpRoute(route: Route): route is SetUpRoute {
  return own.includes(route.screen);
}

/** Every screen of getting ready and of looking after a group, around what is known of how the programme is set up. */
export function SetUpScreens({
  route,
  me,
  board,
  signedOut,
  lookNow,
}: {
  route: SetUpRoute;
  me: Me;
  board: Board;
  signedOut: () => void;
  lookNow: () => Promise<void>;
}) {
  const say = useSay();
  const { desk, trouble, again } = useSetUpDesk(signedOut, lookNow);
  if (!desk) {
    return trouble ? <TryAgain says={trouble} again={again} /> : <p className="quiet">{say(frameWords.opening)}</p>;
  }
  return (
    <SetUpContext value={desk}>
      {trouble && <TryAgain says={trouble} again={again} />}
      <SetUpScreen route={route} me={me} board={board} signedOut={signedOut} />
    </SetUpContext>
  );
}

type Shown = { route: SetUpRoute; me: Me; board: Board; signedOut: () => void };

function SetUpScreen({ route, me, board, signedOut }: Shown) {
  if (route.screen === "staff") return <StaffPage signedOut={signedOut} />;
  if (route.screen === "audit") return <AuditPage signedOut={signedOut} />;
  if (route.screen === "health") return <HealthPage signedOut={signedOut} />;
  if (route.screen === "exports") return <ExportsPage roles={me.roles} signedOut={signedOut} />;
  if (route.screen !== "set-up") return <GroupScreen route={route} board={board} signedOut={signedOut} />;
  if (route.part === "programme") return <ProgrammeForm />;
  if (route.part === "safety") return <SafetyForm />;
  if (route.part === "notice") return <NoticeForm />;
  if (route.part === "texts") return <TextsPage />;
  if (route.part === "group") return <GroupForm />;
  return <GetReady roles={me.roles} />;
}

type OfGroup = Exclude<SetUpRoute, { screen: "set-up" | "staff" | "audit" | "health" | "exports" }>;

function GroupScreen({ route, board, signedOut }: { route: OfGroup; board: Board; signedOut: () => void }) {
  const say = useSay();
  const { setUp } = useSetUp();
  const group = groupIn(setUp, route.group);
  const forms = board.groups.find(({ id }) => id === route.group);
  if (!group) return <NoSuchGroup />;
  switch (route.screen) {
    case "children":
      return <ChildrenPage key={group.id} group={group} />;
    case "keys":
      return <KeySheet group={group} />;
    case "consent":
      return <ConsentPage group={group} />;
    case "child": {
      const child = group.children.find(({ code }) => code === route.child);
      return child ? <ChildPage key={child.id} group={group} child={child} /> : <ConsentPage group={group} />;
    }
    case "leaving": {
      const child = group.children.find(({ code }) => code === route.child);
      return child ? <LeavingPage key={child.id} group={group} child={child} /> : <NoSuchGroup />;
    }
    case "sessions":
      return <SessionsPage key={group.id} group={group} />;
    case "waves":
      return <WavesPage key={group.id} group={group} />;
    case "slips":
      return <SlipsPage group={group} wave={route.wave} signedOut={signedOut} />;
    case "day":
      return forms ? <DayPage group={group} board={forms} /> : <p className="quiet">{say(frameWords.opening)}</p>;
  }
}
