import { useSession } from "../../session/session-context.ts";
import type { FieldProps } from "./field-props.ts";
import { fieldText, parseFieldText } from "./field-text.ts";
import { draftKey, keptDrafts } from "./kept-drafts.ts";
import type { Parsed } from "./parse-number.ts";
import { type Draft, useDraft } from "./use-draft.ts";

/** Typing into a whole value of a record, by the rules of `useDraft`. */
export function useFieldDraft({ name, field, value, target, title, mixed }: FieldProps): Draft {
  return useKeptDraft({
    id: target.id,
    slot: name,
    label: field.label,
    title,
    stored: mixed ? "" : fieldText(field, value),
    parse: (text) => parseFieldText(field, text),
    write: (next) => target.set(name, next),
  });
}

/** Typing into any part of a record: `slot` names the part, so that what must wait finds its way back. */
export function useKeptDraft(options: {
  readonly id: string | null;
  readonly slot: string;
  readonly label: string;
  readonly title: string;
  readonly stored: string;
  parse(text: string): Parsed<unknown>;
  write: Parameters<typeof useDraft>[0]["write"];
}): Draft {
  const { id, slot, label, title, stored, parse, write } = options;
  const kept = keptDrafts(useSession());
  const key = draftKey(id ?? "", slot);
  return useDraft({
    stored,
    kept: id ? kept.find(key) : undefined,
    parse,
    write,
    keep: (draft) => kept.keep({ ...draft, key, id: id ?? "", label, title }),
    drop: () => kept.drop(key),
  });
}
