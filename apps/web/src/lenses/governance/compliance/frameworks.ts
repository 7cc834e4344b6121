import type { ItemOf } from "@throughline/model";

export type Control = ItemOf<"control">;

/** The rule books a control can belong to, as columns. */
export const frameworks: readonly { readonly value: Control["framework"]; readonly label: string }[] = [
  { value: "hipaa", label: "HIPAA" },
  { value: "cmmc", label: "CMMC" },
  { value: "iso27001", label: "ISO 27001" },
  { value: "soc2", label: "SOC 2" },
  { value: "gdpr", label: "GDPR" },
  { value: "other", label: "Other rules" },
];

/** How far a control is, as lanes from the worst to the best. */
export const controlStates: readonly { readonly value: Control["status"]; readonly label: string }[] = [
  { value: "gap", label: "Gap" },
  { value: "planned", label: "Planned" },
  { value: "implemented", label: "Implemented" },
  { value: "evidenced", label: "Evidenced" },
];
