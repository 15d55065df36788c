import type { Role } from "@kith/server/api";
import { roleNames } from "../api/set-up.ts";
import { Tick } from "../frame/fields.tsx";
import { useSay } from "../language.tsx";
import { roleWords, staffWords } from "../words/staff.ts";

/** What one person may do, each said in full. */
export function RoleTicks({ name, roles, change }: { name: string; roles: Role[]; change: (roles: Role[]) => void }) {
  const say = useSay();
  return (
    <fieldset className="plain ticks" aria-label={`${name}: ${say(staffWords.roles)}`}>
      <legend>{say(staffWords.roles)}</legend>
      {roleNames.map((role) => (
        <Tick
          key={role}
          label={say(roleWords[role])}
          value={roles.includes(role)}
          change={(on) => change(on ? [...roles, role] : roles.filter((each) => each !== role))}
        />
      ))}
    </fieldset>
  );
}
