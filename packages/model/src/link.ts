import * as v from "valibot";
import {
  choice,
  date,
  days,
  type Field,
  type FieldsOf,
  hidden,
  line,
  money,
  numeric,
  prose,
  series,
  share,
  weight,
} from "./field.ts";
import { isId } from "./ids.ts";
import type { Repair } from "./read-fields.ts";

const endpoint = (label: string) => hidden<string>(label, v.custom<string>(isId), "");

/** What every link has, whatever its kind. A link whose end is gone is a normal state after a merge. */
export const baseLinkFields = {
  from: endpoint("From"),
  to: endpoint("To"),
  label: line("Label"),
  notes: prose("Notes"),
};

const dependencyFields = {
  type: choice("Type", [
    { value: "FS", label: "Finish to start" },
    { value: "SS", label: "Start to start" },
    { value: "FF", label: "Finish to finish" },
    { value: "SF", label: "Start to finish" },
  ]),
  lag: numeric("Lag", { help: "Negative is a lead." }),
  lagUnit: choice("Lag unit", [
    { value: "working", label: "Working days" },
    { value: "elapsed", label: "Elapsed days" },
    { value: "percent", label: "Percent of the predecessor" },
  ]),
  hardness: choice("Hardness", [
    { value: "hard", label: "Hard" },
    { value: "soft", label: "Soft" },
  ]),
  owner: line("Owner"),
  promised: date("Promised"),
  needed: date("Needed"),
  status: choice("Status", [
    { value: "proposed", label: "Proposed" },
    { value: "agreed", label: "Agreed" },
    { value: "at-risk", label: "At risk" },
    { value: "met", label: "Met" },
    { value: "broken", label: "Broken" },
  ]),
  strength: share("Strength", { help: "How much of the successor rests on this link." }),
  criticality: share("Criticality", { help: "How far the successor can go without it." }),
};

/** Every link kind: the sentence it makes (`from` verb `to`) and its own fields. */
export const linkKinds = {
  dependency: { label: "Dependency", verb: "comes before", fields: dependencyFields },
  delivers: { label: "Delivers", verb: "delivers", fields: { strength: share("Share") } },
  contributes: {
    label: "Contributes",
    verb: "contributes to",
    fields: { weight: weight("Weight", 1), strength: share("Strength") },
  },
  threatens: {
    label: "Threatens",
    verb: "threatens",
    fields: { days: days("Delay"), money: money("Cost"), benefitLoss: share("Benefit lost") },
  },
  owns: {
    label: "Owns",
    verb: "is involved in",
    fields: {
      role: choice("Role", [
        { value: "A", label: "Accountable" },
        { value: "R", label: "Responsible" },
        { value: "C", label: "Consulted" },
        { value: "I", label: "Informed" },
      ]),
    },
  },
  staffs: {
    label: "Staffs",
    verb: "staffs",
    fields: {
      units: numeric("Full-time people"),
      start: date("From"),
      finish: date("Until"),
      byPeriod: series("Full-time people by period", "period"),
    },
  },
  contains: { label: "Contains", verb: "contains", fields: {} },
  excludes: { label: "Excludes", verb: "rules out", fields: {} },
  governs: { label: "Governs", verb: "governs", fields: {} },
  relates: { label: "Relates", verb: "relates to", fields: {} },
} as const;

export type LinkKind = keyof typeof linkKinds;

export const linkKindNames = Object.keys(linkKinds) as readonly LinkKind[];

/** One link as the rest of the product sees it: complete, checked and frozen. */
export type LinkOf<K extends LinkKind> = {
  readonly id: string;
  readonly kind: K;
  readonly repairs: readonly Repair[];
} & FieldsOf<typeof baseLinkFields> &
  FieldsOf<(typeof linkKinds)[K]["fields"]>;

export type Link = { [K in LinkKind]: LinkOf<K> }[LinkKind];

export function isLinkKind(value: unknown): value is LinkKind {
  return typeof value === "string" && Object.hasOwn(linkKinds, value);
}

const fieldTables = new Map<LinkKind, Readonly<Record<string, Field<unknown>>>>(
  linkKindNames.map((kind) => [kind, Object.freeze({ ...baseLinkFields, ...linkKinds[kind].fields })]),
);

/** All fields of a link kind by key, the shared ones first. The same frozen object on each call. */
export function linkFields(kind: LinkKind): Readonly<Record<string, Field<unknown>>> {
  const table = fieldTables.get(kind);
  if (!table) throw new Error(`There is no link kind "${kind}".`);
  return table;
}
