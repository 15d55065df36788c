/** The tables of what goes out beyond the answers: how it is signed, what is added or held back, and earlier spreads. */
export type ReleaseTables = {
  /** How many people sign, and the order of improvement that was expected before any answer came. */
  publish_plan: {
    programme_id: string;
    signing: "two-people" | "one-person";
    expected_order: string;
    changed_at: string;
    changed_by: string;
  };
  /** What a group's report is told that no answer holds. */
  release_note: {
    group_id: string;
    design: string;
    one_teacher_agrees: number;
    held_back: string;
    harm_context: string | null;
    changed_at: string;
    changed_by: string;
  };
  /** Append-only: who read which draft, of a group or of a whole programme, and signed it. */
  release_signature: {
    id: string;
    subject: string;
    hash: string;
    signed_by: string;
    looked_at: string;
    signed_at: string;
  };
  /** Append-only: how much the changes of many children of earlier groups differ, fixed once. */
  spread: {
    programme_id: string;
    scale: string;
    informant: string;
    body: string;
    groups: string;
    fixed_at: string;
  };
};
