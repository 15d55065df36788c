import { readBy } from "@kith/instrument";
import type { BoardCell, FormLink } from "@kith/server/api";
import { useEffect, useState } from "react";
import { ask } from "../api/ask.ts";
import { FormLinkBody } from "../api/set-up.ts";

/** The way to a form, for a reminder: undefined while it is asked for, null where it cannot be read again. */
export function useFormLink(form: BoardCell | undefined): FormLink | null | undefined {
  const [link, setLink] = useState<FormLink | null | undefined>(undefined);
  const assignment = form?.assignment;
  useEffect(() => {
    let isGone = false;
    if (assignment === undefined) return setLink(null);
    const path = `/api/studio/assignments/${encodeURIComponent(assignment)}/link`;
    void ask({ path, read: (thing) => readBy(FormLinkBody, thing) }).then((asked) => {
      if (!isGone) setLink(asked.kind === "answered" ? asked.value : null);
    });
    return () => {
      isGone = true;
    };
  }, [assignment]);
  return link;
}
