import type { ItemKind } from "@throughline/model";
import { fieldGroups } from "../inspector/field-groups.ts";

/** How long the inspector may take to show another card, in frames. */
const PATIENCE = 40;

/**
 * Puts the focus on a field of the card that the inspector is about to show, unfolding the group it stands
 * in. The inspector renders in slices and replaces the rows of the card before, so the field is looked for
 * until it has stayed, or until the person has moved on. The caller has selected the card.
 */
export function focusField(kind: ItemKind, field: string, root: ParentNode = document): void {
  const group = fieldGroups(kind).find(({ fields }) => fields.includes(field))?.label;
  let left = PATIENCE;
  let focused: HTMLElement | null = null;
  const look = () => {
    const active = document.activeElement;
    const movedOn = focused?.isConnected && active !== focused && active !== document.body;
    if (movedOn || left-- <= 0) return;
    const panel = root.querySelector<HTMLElement>('aside[aria-label="Details"]');
    const control = panel && controlOf(panel, field);
    if (control && control !== active) {
      control.focus();
      control.scrollIntoView?.({ block: "center" });
      focused = control;
    } else if (panel && !control && group) unfold(panel, group);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

function controlOf(panel: HTMLElement, field: string): HTMLElement | null {
  const row = panel.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const labelled = row?.querySelector("label")?.htmlFor;
  const named = labelled ? document.getElementById(labelled) : null;
  return named ?? row?.querySelector<HTMLElement>("input, textarea, select, button") ?? null;
}

function unfold(panel: HTMLElement, label: string): void {
  const heads = panel.querySelectorAll<HTMLElement>('h3 button[aria-expanded="false"]');
  for (const head of heads) if (head.querySelector("span")?.textContent === label) head.click();
}
