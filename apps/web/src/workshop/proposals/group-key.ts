/**
 * The key under which it stands where a proposal belongs. Without the sign that makes a key its author's, for
 * everyone may move a proposal.
 */
export function groupKey(proposal: string): string {
  return proposal.replace(/^@/, "");
}
