import { type Item, linkKinds } from "@throughline/model";
import { useItemValue } from "../../live/use-item-value.ts";
import { useLink } from "../../live/use-record.ts";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { useCanEdit } from "../use-can-edit.ts";
import css from "./inspector.module.css";
import { KindMenu } from "./kind-menu.tsx";

/** What the inspector is about, in a word or two, above what scrolls. */
export function SelectedKind() {
  const { items, links } = useWorkspaceValue((state) => state.selection);
  const single = items.length + links.length === 1;
  const [itemId = ""] = single ? items : [];
  const [linkId = ""] = single ? links : [];
  const item = useItemValue(itemId, readFrame);
  const link = useLink(linkId);
  const canEdit = useCanEdit();
  if (item) return <KindMenu ids={items} kind={item.kind} readOnly={!canEdit || item.locked} />;
  if (link) return <span className={css.topic}>{linkKinds[link.kind].label}</span>;
  const count = items.length + links.length;
  return <span className={css.topic}>{count === 0 ? "Board" : count === 1 ? "Deleted" : "Selection"}</span>;
}

const readFrame = ({ kind, locked }: Item) => ({ kind, locked });
