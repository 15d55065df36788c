import type { BoardGroup } from "@kith/server/api";
import { useState } from "react";
import { Checkbox } from "react-aria-components";
import { Screen } from "../frame/screen.tsx";
import { useIsWide } from "../frame/wide.ts";
import { useSay } from "../language.tsx";
import { GroupNav } from "../set-up/group-nav.tsx";
import { boardWords } from "../words/board.ts";
import { Counts } from "./counts.tsx";
import { DaysNotes } from "./days-notes.tsx";
import { FormCards } from "./form-cards.tsx";
import { FormTable } from "./form-table.tsx";
import { PublicState } from "./public-state.tsx";
import { Receipts } from "./receipts.tsx";
import { rowsOf } from "./rows.ts";

/** One group's forms, child by child: a table at a desk, cards on a phone. */
export function GroupForms({ group, arrived }: { group: BoardGroup; arrived: ReadonlySet<string> }) {
  const say = useSay();
  const isWide = useIsWide();
  const [onlyOpen, setOnlyOpen] = useState(false);
  const rows = rowsOf(group, onlyOpen);
  return (
    <Screen title={say(group.name)} above={<GroupNav group={group.id} here="group" />}>
      <div className="card summary">
        <Counts group={group} />
        <PublicState group={group} />
      </div>
      <DaysNotes group={group} />
      <Checkbox className="check" isSelected={onlyOpen} onChange={setOnlyOpen}>
        <span className="check-box" aria-hidden="true" />
        {say(boardWords.onlyOpen)}
      </Checkbox>
      {rows.length === 0 && <p className="notice">{say(boardWords.allIn)}</p>}
      {rows.length > 0 &&
        (isWide ? (
          <FormTable group={group} rows={rows} arrived={arrived} />
        ) : (
          <FormCards rows={rows} arrived={arrived} />
        ))}
      <Receipts group={group} />
    </Screen>
  );
}
