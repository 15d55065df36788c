import { readBy, type Words } from "@kith/instrument";
import type { Role, StaffList } from "@kith/server/api";
import { useCallback, useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { askStaff, InvitedBody } from "../api/staff.ts";
import { Line } from "../frame/fields.tsx";
import { Outcome } from "../frame/outcome.tsx";
import { TryAgain } from "../frame/try-again.tsx";
import { useLanguage, useSay } from "../language.tsx";
import { Guided } from "../set-up/guided.tsx";
import { readDone } from "../set-up/set-up.ts";
import { useChange } from "../set-up/use-change.ts";
import { staffWords } from "../words/staff.ts";
import { dayAndTime } from "../words/time.ts";
import { troubleWords } from "../words/trouble.ts";
import { RoleTicks } from "./role-ticks.tsx";

/** Who may sign in and what they may do, and a link for a new colleague. */
export function StaffPage({ signedOut }: { signedOut: () => void }) {
  const say = useSay();
  const { language } = useLanguage();
  const [list, setList] = useState<StaffList | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const taking = useChange(staffWords.changed);
  const load = useCallback(async () => {
    const asked = await askStaff();
    if (asked.kind === "signed-out") return signedOut();
    if (asked.kind === "answered") setList(asked.value);
    setTrouble(asked.kind === "refused" ? asked.says : asked.kind === "unreachable" ? troubleWords.unreachable : null);
  }, [signedOut]);
  useEffect(() => void load(), [load]);
  const takeBack = async (id: string) => {
    await taking.press({ path: `/api/studio/staff/invitations/${id}`, method: "DELETE", read: readDone });
    await load();
  };
  return (
    <Guided title={staffWords.title} lead={staffWords.lead}>
      {trouble && <TryAgain says={trouble} again={() => void load()} />}
      <ul className="people">
        {list?.staff.map((person) => (
          <li key={person.id} className="card">
            <Person person={person} changed={() => void load()} />
          </li>
        ))}
      </ul>
      {list && list.invitations.length > 0 && (
        <section className="card" aria-label={say(staffWords.waiting)}>
          <h2>{say(staffWords.waiting)}</h2>
          <ul>
            {list.invitations.map(({ id, name, expiresAt }) => (
              <li key={id}>
                {name} · {say(staffWords.until, { day: dayAndTime(expiresAt, language) })}{" "}
                <Button className="button plain" onPress={() => void takeBack(id)}>
                  {say(staffWords.takeBack)}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
      <Outcome of={taking.outcome} />
      <Invite invited={() => void load()} />
    </Guided>
  );
}

function Person({ person, changed }: { person: StaffList["staff"][number]; changed: () => void }) {
  const say = useSay();
  const { outcome, press } = useChange(staffWords.changed);
  const [roles, setRoles] = useState<Role[]>(person.roles);
  const path = `/api/studio/staff/${person.id}`;
  const save = async () => {
    if (await press({ path: `${path}/roles`, method: "PUT", body: { roles }, read: readDone })) changed();
  };
  const remove = async () => {
    if (await press({ path, method: "DELETE", read: readDone })) changed();
  };
  return (
    <>
      <h2>{person.name}</h2>
      <p className="quiet" lang="en">
        {person.email}
      </p>
      <RoleTicks name={person.name} roles={roles} change={setRoles} />
      <Outcome of={outcome} />
      <p className="ways">
        <Button className="button" isDisabled={roles.length === 0} onPress={() => void save()}>
          {say(staffWords.save)}
        </Button>
        <Button className="button plain" onPress={() => void remove()}>
          {say(staffWords.remove)}
        </Button>
      </p>
    </>
  );
}

function Invite({ invited }: { invited: () => void }) {
  const say = useSay();
  const { outcome, press } = useChange(staffWords.invited);
  const [name, setName] = useState("");
  const [roles, setRoles] = useState<Role[]>([]);
  const [link, setLink] = useState<string | null>(null);
  const make = async () => {
    const body = { name, roles };
    const made = await press({
      path: "/api/studio/staff/invitations",
      body,
      read: (thing) => readBy(InvitedBody, thing),
    });
    if (!made) return;
    setLink(`${location.origin}${location.pathname}#/join/${made.token}`);
    setName("");
    setRoles([]);
    invited();
  };
  return (
    <section className="sheet" aria-label={say(staffWords.invite)}>
      <h2>{say(staffWords.invite)}</h2>
      <Line label={say(staffWords.name)} value={name} change={setName} />
      <RoleTicks name={say(staffWords.invite)} roles={roles} change={setRoles} />
      <Outcome of={outcome} />
      {link && (
        <p className="notice good">
          {say(staffWords.linkOnce)} <code lang="en">{link}</code>
        </p>
      )}
      <Button className="button main" isDisabled={name.trim() === "" || roles.length === 0} onPress={() => void make()}>
        {say(staffWords.makeLink)}
      </Button>
    </section>
  );
}
