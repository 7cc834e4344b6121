import { type ItemOf, itemFields } from "@throughline/model";

/** How far a stakeholder stands behind the program. */
export type Engagement = ItemOf<"stakeholder">["engagementNow"];

/** The columns of the engagement matrix, from not knowing of it to leading it. */
export const engagementLevels: readonly Engagement[] = [
  "unaware",
  "resistant",
  "neutral",
  "supportive",
  "leading",
];

/** The place of an engagement among the columns, 0 first; null where it is not known. */
export function levelOf(engagement: Engagement): number | null {
  const index = engagementLevels.indexOf(engagement);
  return index === -1 ? null : index;
}

/** An engagement in words: “Supportive”. */
export function engagementWord(engagement: Engagement): string {
  const options = itemFields("stakeholder").engagementNow?.options ?? [];
  return options.find(({ value }) => value === engagement)?.label ?? engagement;
}

/** Whether more engagement is wanted than there is. */
export function lacksEngagement({ engagementNow, engagementWanted }: ItemOf<"stakeholder">): boolean {
  const [now, wanted] = [levelOf(engagementNow), levelOf(engagementWanted)];
  return now !== null && wanted !== null && wanted > now;
}
