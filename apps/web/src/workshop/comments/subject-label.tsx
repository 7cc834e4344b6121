import { type Item, linkKinds } from "@throughline/model";
import { MapPin, Trash2, Waypoints } from "lucide-react";
import type { ReactNode } from "react";
import { useItemValue } from "../../live/use-item-value.ts";
import { useLink } from "../../live/use-record.ts";
import { itemName } from "../../panels/item-name.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import css from "./subject-label.module.css";

interface Props {
  readonly on: string | null;
  /** What it was called when somebody wrote, for when it is gone. */
  readonly about: string;
}

/** What a thread is about: its kind as an icon, and what it is called. */
export function SubjectLabel({ on, about }: Props) {
  if (on === null) return <Label icon={<MapPin aria-hidden size={15} />}>A place on the map</Label>;
  return <RecordLabel on={on} about={about} />;
}

function RecordLabel({ on, about }: Props & { readonly on: string }) {
  const item = useItemValue(on, readItem);
  const link = useLink(on);
  const from = useItemValue(link?.from ?? "", itemName);
  const to = useItemValue(link?.to ?? "", itemName);
  if (item) return <Label icon={<KindIcon kind={item.kind} size={15} />}>{item.name}</Label>;
  if (link)
    return (
      <Label icon={<Waypoints aria-hidden size={15} />}>
        {from ?? "a deleted card"} {linkKinds[link.kind].verb} {to ?? "a deleted card"}
      </Label>
    );
  return (
    <Label icon={<Trash2 aria-hidden size={15} />} gone>
      {about === "" ? "On a card that is gone" : `${about} (gone)`}
    </Label>
  );
}

const readItem = (item: Item) => ({ kind: item.kind, name: itemName(item) });

function Label(props: { readonly icon: ReactNode; readonly gone?: boolean; readonly children: ReactNode }) {
  return (
    <span className={css.label} data-gone={props.gone || undefined}>
      {props.icon}
      <span className={css.name}>{props.children}</span>
    </span>
  );
}
