import type { CalendarDate } from "@throughline/model";
import { sayDate } from "../words/say-date.ts";
import { sayWorkingDays } from "../words/say-days.ts";
import { sayMoney } from "../words/say-money.ts";
import { sayName } from "../words/say-name.ts";
import { sayShare } from "../words/say-share.ts";
import type { ExplainedInput } from "./explanation.ts";
import type { Subject } from "./figure-definition.ts";

/** What a figure is computed from, standing on the item itself. */
export function input({ item }: Subject, label: string, value: string): ExplainedInput {
  return { label, value, item: item.id, link: null };
}

/** The same for a setting of the board, which no card holds. */
export function boardInput(label: string, value: string): ExplainedInput {
  return { label, value, item: null, link: null };
}

/** The same standing on another item, which is named; null when that is gone. */
export function inputFrom({ plan }: Subject, id: string, value: string): ExplainedInput | null {
  const item = plan.items.get(id);
  return item ? { label: sayName(item), value, item: id, link: null } : null;
}

/** The same standing on a link, named by the card at its other end; null when either is gone. */
export function inputAcross({ plan, item }: Subject, linkId: string, value: string): ExplainedInput | null {
  const link = plan.links.get(linkId);
  if (!link) return null;
  const other = plan.items.get(link.from === item.id ? link.to : link.from);
  return other ? { label: sayName(other), value, item: other.id, link: linkId } : null;
}

/** Inputs of a kind that may be unknown: null when there is nothing to say. */
export function dateInput(subject: Subject, label: string, date: CalendarDate | null): ExplainedInput | null {
  return date === null ? null : input(subject, label, sayDate(date));
}

/** Working days on the item. */
export function daysInput(subject: Subject, label: string, days: number | null): ExplainedInput | null {
  return days === null ? null : input(subject, label, sayWorkingDays(days));
}

/** A share on the item, 0 to 1. */
export function shareInput(subject: Subject, label: string, share: number | null): ExplainedInput | null {
  return share === null ? null : input(subject, label, sayShare(share));
}

/** Money on the item, in the board's currency. */
export function moneyInput(subject: Subject, label: string, amount: number | null): ExplainedInput | null {
  return amount === null ? null : input(subject, label, sayMoney(amount, subject.plan.meta.currency));
}
