import { type ItemKind, itemKinds } from "@throughline/model";

/** “1 goal”, “3 goals”. */
export function kindCount(kind: ItemKind, count: number): string {
  const { label, plural } = itemKinds[kind];
  return `${count} ${(count === 1 ? label : plural).toLowerCase()}`;
}
