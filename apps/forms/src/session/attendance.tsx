import type { Instrument } from "@kith/instrument";
import type { SessionRecord } from "@kith/server/api";
import { useDevice } from "../device.tsx";

const states = ["full", "part", "absent-told", "absent-unknown"] as const;
type Attendance = SessionRecord["attendance"];

/** Who came: four states for each child, and none chosen beforehand. */
export function AttendanceGrid(props: {
  instrument: Instrument;
  members: readonly string[];
  attendance: Attendance;
  change: (attendance: Attendance) => void;
}) {
  const { language } = useDevice();
  const options = props.instrument.childFields.find((field) => field.id === "attendance")?.options ?? [];
  const note = (child: string, status: Attendance[number]["status"]) =>
    props.change([...props.attendance.filter((one) => one.child !== child), { child, status }].toSorted(byChild));
  return (
    <>
      {props.members.map((child) => (
        <fieldset className="pupil" key={child} data-attendance={child}>
          <legend>{child}</legend>
          <div className="four">
            {states.map((status) => {
              const chosen = props.attendance.some((one) => one.child === child && one.status === status);
              return (
                <label className={chosen ? "pick chosen" : "pick"} key={status}>
                  <input type="radio" name={`came-${child}`} checked={chosen} onChange={() => note(child, status)} />
                  <span>{options.find((option) => option.value === status)?.words[language] ?? status}</span>
                </label>
              );
            })}
          </div>
        </fieldset>
      ))}
    </>
  );
}

function byChild(one: Attendance[number], other: Attendance[number]): number {
  return one.child < other.child ? -1 : 1;
}
