import type { ActionContext } from "./action.ts";

/** Tells the person why a command did nothing; says nothing when it did. Returns true when it did. */
export function reportResult(
  context: Pick<ActionContext, "notify">,
  result: { readonly ok: true } | { readonly ok: false; readonly reason: string },
): boolean {
  if (!result.ok) context.notify(result.reason, "problem");
  return result.ok;
}
