import type { Member } from "./member.ts";

/** Small changes of one person that take longer than this within a moment were put together to do so. */
const slowMs = 250;

/** Those whose changes took far longer than what people do in a moment can take, with the milliseconds of each. */
export function findSlowMembers(
  changes: readonly { readonly member: Member }[],
  spent: readonly number[],
): ReadonlyMap<Member, number> {
  const sums = new Map<Member, number>();
  for (const [at, { member }] of changes.entries())
    sums.set(member, (sums.get(member) ?? 0) + (spent[at] ?? 0));
  return new Map([...sums].filter(([, sum]) => sum > slowMs));
}
