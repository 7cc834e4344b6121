import type { RankedProject } from "@throughline/engine";
import { type ItemOf, itemKinds } from "@throughline/model";
import { oncePerInput } from "../once-per-input.ts";
import { fundingOf } from "./funding-of.ts";

export const CARD = { width: 212, height: 56 } as const;
export const CARD_PITCH = 64;
export const COLUMN_WIDTH = 232;
/** Between the columns and the tray of what is not sorted. */
const TRAY_GAP = 20;

export type Moscow = ItemOf<"project">["moscow"];

/** The columns from the left, the tray last. */
export const moscowColumns: readonly { readonly key: Moscow; readonly text: string; readonly x: number }[] = (
  ["must", "should", "could", "wont", "none"] as const
).map((key, at) => ({
  key,
  text: itemKinds.project.fields.moscow.options?.find(({ value }) => value === key)?.label ?? key,
  x: at * COLUMN_WIDTH + (key === "none" ? TRAY_GAP : 0),
}));

/** The projects of each column, in the order of the ranked list; those that are done stand at its end. */
export const moscowGeometry = oncePerInput((input): ReadonlyMap<Moscow, readonly RankedProject[]> => {
  const { ranked } = fundingOf(input);
  const found = new Map<Moscow, RankedProject[]>(moscowColumns.map(({ key }) => [key, []]));
  for (const row of ranked.rows) found.get(row.project.moscow)?.push(row);
  for (const id of ranked.done) {
    const project = input.items.get(id);
    if (project?.kind === "project") found.get(project.moscow)?.push({ project, score: null, place: null });
  }
  return found;
});

/** The column whose stretch a point across lies in; the first and last reach out to both sides. */
export function columnAt(x: number): Moscow {
  return moscowColumns.findLast((column) => column.x <= x)?.key ?? "must";
}
