import { KindIcon } from "../ui/kind-icon.tsx";
import type { Action } from "./action.ts";

/** The icon of an action, in its kind's colour where it is about one kind. Decorative: the label says it. */
export function ActionIcon({ action, size = 16 }: { readonly action: Action; readonly size?: number }) {
  if (action.kind) return <KindIcon kind={action.kind} size={size} />;
  const Icon = action.icon;
  if (Icon) return <Icon aria-hidden size={size} strokeWidth={2} style={{ flex: "none" }} />;
  return <span aria-hidden style={{ width: size, flex: "none" }} />;
}
