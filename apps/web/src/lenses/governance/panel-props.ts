import type { Item } from "@throughline/model";

/** What each panel of this lens is given: the one selected card, if there is one. */
export interface PanelProps {
  readonly item: Item | undefined;
}
