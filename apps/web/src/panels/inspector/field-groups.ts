import { type ItemKind, itemFields, type LinkKind, linkFields } from "@throughline/model";

/** Fields that stand together under one heading of the inspector. */
export interface FieldGroup {
  readonly id: string;
  readonly label: string;
  readonly fields: readonly string[];
  /** Closed until asked for: what most people do not need most of the time. */
  readonly closed?: boolean;
}

const essentials = (...fields: readonly string[]): FieldGroup => group("essentials", "Essentials", fields);

const group = (id: string, label: string, fields: readonly string[]): FieldGroup => ({ id, label, fields });

const closed = (id: string, label: string, fields: readonly string[]): FieldGroup => ({
  id,
  label,
  fields,
  closed: true,
});

/** The name and the prose stand above all groups. */
const HEAD = group("head", "Name", ["title", "description"]);

const CARD = closed("card", "Card and sources", [
  "tags",
  "color",
  "source",
  "author",
  "approximate",
  "locked",
]);

/** Where a card stands among its own kind; most people order by dragging. */
const ORDER = closed("order", "Order", ["rank"]);

const plain: readonly FieldGroup[] = [{ ...CARD, closed: false }];

const OWN: Readonly<Record<ItemKind, readonly FieldGroup[]>> = {
  program: [
    essentials("sponsor", "manager", "stage", "method", "declaredRag"),
    group("scope", "Vision and scope", ["vision", "objectives", "scope", "outOfScope"]),
    group("schedule", "Schedule and money", ["start", "finish", "budget"]),
  ],
  goal: [
    essentials("owner", "weight", "theme", "due"),
    group("measure", "Measure", ["measure", "unit", "baseline", "target", "direction"]),
    ORDER,
  ],
  benefit: [
    essentials("owner", "accountable", "benefitType"),
    group("measure", "Measure", [
      "measure",
      "unit",
      "baseline",
      "target",
      "direction",
      "frequency",
      "dataSource",
    ]),
    group("value", "Value", ["valuePerYear", "start", "ramp", "lifetime", "confidence"]),
    closed("tracking", "Tracking", ["plannedMeasurements", "measurements"]),
    closed("priority", "Priority", ["moscow", "rank"]),
  ],
  change: [
    essentials("owner", "affected", "status", "progress"),
    group("schedule", "Schedule", ["start", "duration", "earliestStart", "deadline"]),
    group("adoption", "Adoption", ["adoption", "training", "communication"]),
    ORDER,
  ],
  project: [
    essentials("owner", "sponsor", "status", "progress", "declaredRag", "ragReason"),
    group("schedule", "Schedule", [
      "start",
      "duration",
      "deadline",
      "earliestStart",
      "constraint",
      "constraintDate",
      "optimistic",
      "pessimistic",
      "baselineStart",
      "baselineDuration",
      "daysOff",
      "extraDays",
    ]),
    group("money", "Money", ["budget", "plannedCost", "actuals", "forecast"]),
    closed("scores", "Scores and rank", [
      "businessValue",
      "timeCriticality",
      "riskReduction",
      "jobSize",
      "reach",
      "impact",
      "confidence",
      "effort",
      "strategicFit",
      "scoreWeight",
      "moscow",
      "mandatory",
      "rank",
    ]),
    closed("delivery", "Delivery and quality", ["scope", "part", "quality"]),
    closed("governance", "Governance", ["projectKind", "method", "stage", "gate", "closure", "lessons"]),
  ],
  milestone: [
    essentials("owner", "status", "start", "deadline"),
    closed("constraints", "Constraint and baseline", ["constraint", "constraintDate", "baselineStart"]),
    group("gate", "Gate", ["gate", "criteria"]),
    ORDER,
  ],
  deliverable: [
    essentials("owner", "status", "progress"),
    group("schedule", "Schedule", ["start", "duration", "deadline", "earliestStart"]),
    group("acceptance", "Acceptance", ["acceptedBy", "criteria"]),
    ORDER,
  ],
  risk: [
    essentials("owner", "category", "status", "polarity"),
    group("exposure", "Exposure", [
      "probability",
      "impact",
      "residualProbability",
      "residualImpact",
      "money",
      "days",
      "benefitLoss",
    ]),
    group("response", "Response", ["response", "actions", "trigger", "fallback"]),
    closed("dates", "Dates", ["proximity", "raised", "reviewed"]),
  ],
  assumption: [
    essentials("owner", "category", "validity", "checkBy"),
    group("exposure", "If it fails", ["probability", "impact", "money", "days"]),
    closed("dates", "Dates", ["raised"]),
  ],
  issue: [
    essentials("owner", "category", "status", "impact", "due"),
    group("response", "Response", ["response", "actions"]),
    group("exposure", "Effect", ["money", "days"]),
    closed("dates", "Dates", ["raised"]),
  ],
  stakeholder: [
    essentials("role", "organisation"),
    group("standing", "Power and interest", ["power", "interest", "engagementNow", "engagementWanted"]),
    group("communication", "Communication", ["message", "channel", "cadence", "owner", "nextContact"]),
  ],
  team: [
    essentials("teamType", "lead", "skills"),
    group("capacity", "Capacity and cost", [
      "capacity",
      "availability",
      "availableFrom",
      "costRate",
      "capacityByPeriod",
      "daysOff",
      "extraDays",
    ]),
    closed("contract", "Contract", ["contract"]),
    closed("order", "Order", ["rank"]),
  ],
  decision: [
    essentials("status", "outcome", "due", "decidedBy", "decidedOn"),
    group("case", "The case", ["options", "reason"]),
  ],
  request: [
    essentials("status", "requestedBy", "raised"),
    group("effect", "Effect", ["money", "days", "reason", "assessment"]),
    group("verdict", "Verdict", ["decidedBy", "decidedOn"]),
  ],
  control: [
    essentials("framework", "requirement", "status", "applicable", "owner", "due"),
    group("evidence", "Evidence", ["evidence", "checks"]),
  ],
  note: plain,
  text: [essentials("fontSize")],
  section: plain,
  stroke: [essentials("width")],
};

/** The headings of a kind in reading order; every field people may edit stands under exactly one. */
export function fieldGroups(kind: ItemKind): readonly FieldGroup[] {
  const own = OWN[kind];
  return own === plain ? [HEAD, ...plain] : [HEAD, ...own, CARD];
}

/** The fields of a kind that people may edit, in the order of its groups. */
export function fieldOrder(kind: ItemKind): readonly string[] {
  return fieldGroups(kind).flatMap((one) => one.fields);
}

/** The fields of a link kind that people may edit: its own first, then the label and notes all links have. */
export function linkFieldOrder(kind: LinkKind): readonly string[] {
  const shared = ["label", "notes"];
  const table = linkFields(kind);
  const own = Object.keys(table).filter((key) => table[key]?.control !== "hidden" && !shared.includes(key));
  return [...own, ...shared];
}

/** The fields that several kinds have in common and that may be set for many cards at once. */
export function sharedFields(kinds: Iterable<ItemKind>): readonly string[] {
  const tables = [...new Set(kinds)].map((kind) => ({ kind, table: itemFields(kind) }));
  const first = tables[0];
  if (!first) return [];
  return fieldOrder(first.kind).filter((key) => {
    const field = first.table[key];
    if (field?.shape !== "value" || key === "title" || key === "approximate") return false;
    return tables.every(({ table }) => {
      const other = table[key];
      return other?.control === field.control && sameOptions(other.options, field.options);
    });
  });
}

type Options = readonly { readonly value: string }[] | undefined;

function sameOptions(left: Options, right: Options): boolean {
  if (left === right) return true;
  if (!left || !right || left.length !== right.length) return false;
  return left.every((option, index) => option.value === right[index]?.value);
}
