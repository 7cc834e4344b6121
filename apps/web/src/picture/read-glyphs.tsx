import { type ItemKind, itemKindNames } from "@throughline/model";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { KindIcon } from "../ui/kind-icon.tsx";

let known: Readonly<Partial<Record<ItemKind, string>>> | undefined;

/** The icons of all item kinds as the inside of an SVG element: the very ones that the cards show. */
export function readGlyphs(): Readonly<Partial<Record<ItemKind, string>>> {
  if (known) return known;
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() =>
    root.render(
      itemKindNames.map((kind) => (
        <span key={kind} data-kind={kind}>
          <KindIcon kind={kind} />
        </span>
      )),
    ),
  );
  known = Object.fromEntries(
    itemKindNames.map((kind) => [kind, host.querySelector(`[data-kind=${kind}] svg`)?.innerHTML ?? ""]),
  );
  root.unmount();
  return known;
}
