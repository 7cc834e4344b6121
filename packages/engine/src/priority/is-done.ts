import type { ItemOf } from "@throughline/model";

/** Whether a project is done: it is there, costs nothing more, and competes for no money. */
export function isDone({ status, progress }: Pick<ItemOf<"project">, "status" | "progress">): boolean {
  return status === "done" || progress === 1;
}
