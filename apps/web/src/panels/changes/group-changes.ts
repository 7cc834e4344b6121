import type { Consequence } from "@throughline/engine";

/** Changes of one kind, the weightiest first. */
export interface ChangeGroup {
  readonly id: string;
  readonly label: string;
  readonly changes: readonly Consequence[];
}

const GROUPS: readonly { readonly label: string; readonly kinds: readonly Consequence["kind"][] }[] = [
  { label: "Dates", kinds: ["date"] },
  { label: "Benefits", kinds: ["benefit"] },
  { label: "Goals", kinds: ["goal"] },
  { label: "Money", kinds: ["money"] },
  { label: "Links and promises", kinds: ["link"] },
  { label: "Teams", kinds: ["team"] },
  { label: "People", kinds: ["person"] },
  { label: "Status", kinds: ["status"] },
  { label: "Added and removed", kinds: ["added", "removed"] },
];

/** Changes by what they are about, in reading order; groups without any are left out. */
export function groupChanges(changes: readonly Consequence[]): readonly ChangeGroup[] {
  return GROUPS.flatMap(({ label, kinds }) => {
    const found = changes.filter(({ kind }) => kinds.includes(kind));
    return found.length === 0 ? [] : [{ id: kinds.join(" "), label, changes: found }];
  });
}
