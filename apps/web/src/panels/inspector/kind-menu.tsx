import { Menu } from "@mantine/core";
import { changeKind } from "@throughline/board";
import { type ItemKind, itemKindNames, itemKinds } from "@throughline/model";
import { ChevronDown } from "lucide-react";
import { useSession } from "../../session/session-context.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { notify } from "../../ui/notify.ts";
import css from "./inspector.module.css";

/** Kinds that a card may be turned into: drawings stay drawings. */
const KINDS = itemKindNames.filter((kind) => kind !== "stroke" && kind !== "section");

/** The kind of one or more cards as a chip; choosing another kind turns them into it. */
export function KindMenu({
  ids,
  kind,
  readOnly,
}: {
  readonly ids: readonly string[];
  readonly kind: ItemKind;
  readonly readOnly: boolean;
}) {
  const { board } = useSession();
  const { label } = itemKinds[kind];
  const fixed = readOnly || kind === "stroke" || kind === "section";
  if (fixed) {
    return (
      <span className={css.kindChip}>
        <KindIcon kind={kind} size={15} /> {label}
      </span>
    );
  }
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className={css.kindChip} aria-label={`${label}. Turn into another kind`}>
          <KindIcon kind={kind} size={15} /> {label}
          <ChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown mah={420} style={{ overflowY: "auto" }}>
        <Menu.Label>Turn into</Menu.Label>
        {KINDS.map((one) => (
          <Menu.Item
            key={one}
            leftSection={<KindIcon kind={one} />}
            disabled={one === kind}
            onClick={() => {
              const result = changeKind(board, ids, one);
              if (!result.ok) notify(result.reason, "problem");
            }}
          >
            {itemKinds[one].label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
