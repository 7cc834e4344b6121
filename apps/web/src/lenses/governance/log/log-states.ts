import type { ItemOf } from "@throughline/model";

export type LogItem = ItemOf<"decision"> | ItemOf<"request">;

interface Band {
  readonly kind: LogItem["kind"];
  readonly label: string;
  /** The states as columns, from the left. */
  readonly states: readonly { readonly value: LogItem["status"]; readonly label: string }[];
  /** The states that only somebody's word leads to: who, when and why is asked. */
  readonly settled: readonly LogItem["status"][];
}

/** What is logged: decisions above, change requests below. */
export const bands: readonly Band[] = [
  {
    kind: "decision",
    label: "Decisions",
    states: [
      { value: "open", label: "Open" },
      { value: "proposed", label: "Proposed" },
      { value: "decided", label: "Decided" },
      { value: "superseded", label: "Superseded" },
    ],
    settled: ["decided"],
  },
  {
    kind: "request",
    label: "Change requests",
    states: [
      { value: "raised", label: "Raised" },
      { value: "assessed", label: "Assessed" },
      { value: "approved", label: "Approved" },
      { value: "rejected", label: "Rejected" },
      { value: "done", label: "Done" },
    ],
    settled: ["approved", "rejected"],
  },
];

/** True for what stands in the log. */
export function isLogged(item: { readonly kind: string } | undefined): item is LogItem {
  return item?.kind === "decision" || item?.kind === "request";
}

/** The row of a kind. */
export function bandOf(kind: LogItem["kind"]): number {
  return bands.findIndex((band) => band.kind === kind);
}

/** What people call a state of a kind. */
export function stateName(kind: LogItem["kind"], status: string): string {
  return bands[bandOf(kind)]?.states.find(({ value }) => value === status)?.label ?? status;
}
