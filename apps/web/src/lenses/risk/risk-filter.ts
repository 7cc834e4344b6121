import type { RegisterCard } from "@throughline/engine";
import type { Look } from "../lens.ts";

/** Where an entry of the register stands, in one set of words for risks, assumptions and issues. */
export type RegisterState = "open" | "mitigating" | "occurred" | "closed";

/** What may be chosen as status: `live` is all that is not closed, `all` is everything. */
export const statusChoices: readonly { readonly value: string; readonly label: string }[] = [
  { value: "live", label: "Not closed" },
  { value: "open", label: "Open" },
  { value: "mitigating", label: "Being treated" },
  { value: "occurred", label: "Happened" },
  { value: "closed", label: "Closed" },
  { value: "all", label: "All" },
];

/** The choices the lens starts with; empty is everyone and everything. */
export const startLook = { status: "live", response: "", owner: "", residual: "shown" } as const;

/** An assumption that was found false has happened, and one that holds is closed. */
export function stateOf(item: RegisterCard): RegisterState {
  if (item.kind !== "assumption") return item.status;
  if (item.validity === "false") return "occurred";
  return item.validity === "holds" ? "closed" : "open";
}

/** Whether the choices of this person let a card through. */
export function passesFilter(item: RegisterCard, look: Look): boolean {
  const { status = startLook.status, response = "", owner = "" } = look;
  const state = stateOf(item);
  if (status === "live" ? state === "closed" : status !== "all" && status !== state) return false;
  if (response !== "" && !(item.kind === "risk" && item.response === response)) return false;
  return owner === "" || ownerKey(item.owner) === ownerKey(owner);
}

/** Two spellings of one name are one owner. */
export function ownerKey(name: string): string {
  return name.trim().toLowerCase();
}

/** How many filters differ from those the lens starts with. */
export function countFilters(look: Look): number {
  const names = ["status", "response", "owner"] as const;
  return names.filter((name) => (look[name] ?? startLook[name]) !== startLook[name]).length;
}
