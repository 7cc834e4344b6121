import type { Step } from "@throughline/model";
import type { LucideIcon } from "lucide-react";
import { lensOf } from "../../lenses/all-lenses.ts";
import { readLensAddress } from "../../lenses/lens-address.ts";

/** Choices that are told in words, with what stands before each; all others only change how much is shown. */
const TOLD: Readonly<Record<string, string>> = { view: "", lanes: "by ", scale: "", period: "by " };

/** What a step is looked at through, in words and with the lens's sign; null where people stay where they are. */
export function sayLens(
  address: Step["lens"],
  view: Step["view"],
): { readonly Icon: LucideIcon; readonly label: string } | null {
  if (address === "") return null;
  const { id, look } = readLensAddress(address);
  const lens = lensOf(id);
  const choices = Object.entries(TOLD).flatMap(([name, before]) => {
    const choice = look[name] ?? "";
    return choice === "" || choice === lens.look[name] ? [] : [before + choice];
  });
  return { Icon: lens.icon, label: [lens.label, ...choices, ...(view ? ["part of it"] : [])].join(", ") };
}
