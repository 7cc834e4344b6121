import type { Item } from "@throughline/model";
import { useSession } from "../../session/session-context.ts";
import { FieldGroupSection } from "../inspector/field-group-section.tsx";
import css from "../inspector/inspector.module.css";
import { AddLink } from "./add-link.tsx";
import { LinkLine } from "./link-line.tsx";
import links from "./links.module.css";
import { useLinksAt } from "./use-links-at.ts";

/** All arrows of a card as sentences: what it does for others, then what others do for it. */
export function ItemLinks({ item, readOnly }: { readonly item: Item; readonly readOnly: boolean }) {
  const { live } = useSession();
  const ids = useLinksAt(item.id);
  const rank = (id: string) => {
    const link = live.links.get(id);
    return link ? `${link.from === item.id ? 0 : 1} ${link.kind} ${id}` : id;
  };
  const ordered = [...ids].sort((left, right) => (rank(left) < rank(right) ? -1 : 1));
  return (
    <FieldGroupSection label="Links" memory="links" hint={ids.length === 0 ? undefined : String(ids.length)}>
      {ids.length === 0 && <p className={css.faint}>No arrow leads to this card or away from it.</p>}
      <ul className={links.list}>
        {ordered.map((id) => (
          <LinkLine key={id} id={id} at={item.id} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && <AddLink item={item} />}
    </FieldGroupSection>
  );
}
