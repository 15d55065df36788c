import type { GroupSetUp } from "@kith/server/api";

type Held = Pick<GroupSetUp, "children" | "sessions">;

/** To how many of the sessions at which attendance was noted each child came, whole or in part. */
export function doseOf({ children, sessions }: Held): { child: string; came: number; held: number }[] {
  return children
    .filter(({ left }) => !left)
    .map(({ code }) => {
      const noted = sessions.flatMap(({ attendance }) => attendance.filter(({ child }) => child === code));
      return {
        child: code,
        came: noted.filter(({ status }) => status === "full" || status === "part").length,
        held: noted.length,
      };
    });
}

/** Children who were absent the last two times without a word: somebody checks today that they are safe. */
export function absentTwice({ children, sessions }: Held): string[] {
  return children
    .filter(({ left }) => !left)
    .map(({ code }) => code)
    .filter((code) => {
      const last = sessions.flatMap(({ attendance }) => attendance.filter(({ child }) => child === code)).slice(-2);
      return last.length === 2 && last.every(({ status }) => status === "absent-unknown");
    });
}
