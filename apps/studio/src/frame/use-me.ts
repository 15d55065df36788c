import type { Me } from "@kith/server/api";
import { useEffect, useState } from "react";
import { askMe } from "../api/set-up.ts";

/** Who is signed in and what they may do; null until that is known. The server asks itself each time, whatever is shown here. */
export function useMe(signedOut: () => void): Me | null {
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => {
    let isGone = false;
    void askMe().then((asked) => {
      if (isGone) return;
      if (asked.kind === "signed-out") return signedOut();
      if (asked.kind === "answered") setMe(asked.value);
    });
    return () => {
      isGone = true;
    };
  }, [signedOut]);
  return me;
}
