export { type CalendarDate, isCalendarDate, isPeriod } from "./calendar-date.ts";
export { cardSize, defaultSize, TEXT_FONT_SIZE } from "./card-size.ts";
export { type Checked, checkEntry, checkValue } from "./check-value.ts";
export type { ChecklistEntry, Control, EntryRule, Field, Option, ValueOf } from "./field.ts";
export { isId, newId } from "./ids.ts";
export {
  type Item,
  type ItemKind,
  type ItemOf,
  isItemKind,
  itemFields,
  itemKindNames,
  itemKinds,
} from "./item.ts";
export type { Pair } from "./items/base-fields.ts";
export type { StrokePoint } from "./items/drawing-fields.ts";
export {
  isLinkKind,
  type Link,
  type LinkKind,
  type LinkOf,
  linkFields,
  linkKindNames,
  linkKinds,
} from "./link.ts";
export { suggestLinkKinds } from "./link-rules.ts";
export { type BoardMeta, metaFields, readMeta, SCHEMA_VERSION } from "./meta.ts";
export { isOrderKey } from "./order-key.ts";
export { entryKey, type RawRecord, type Repair } from "./read-fields.ts";
export { readItem, readLink } from "./read-item.ts";
export { type BoardSnapshot, toPlain } from "./snapshot.ts";
export {
  type ActivityKind,
  type ActivityRules,
  activityKinds,
  type StepRight,
  stepRights,
} from "./talk/agenda.ts";
export {
  type Activity,
  type Comment,
  type Estimate,
  type Grouping,
  type Mark,
  type Offer,
  type Proposal,
  readTalkRecord,
  readWorkshop,
  type Step,
  type TalkCollection,
  type TalkRecord,
  type TalkValues,
  talkCollections,
  type Vote,
  type Workshop,
} from "./talk/read-talk.ts";
export { LONGEST_TEXT } from "./talk/talk-fields.ts";
export { authorOf, subjectOf, talkKey } from "./talk/talk-key.ts";
export { itemTextKeys, linkTextKeys } from "./text-fields.ts";
