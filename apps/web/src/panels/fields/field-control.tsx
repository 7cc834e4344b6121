import type { Control } from "@throughline/model";
import type { ComponentType } from "react";
import { CheckControl } from "./controls/check-control.tsx";
import { ChecklistControl } from "./controls/checklist-control.tsx";
import { ChoiceControl } from "./controls/choice-control.tsx";
import { DateControl } from "./controls/date-control.tsx";
import { LineControl } from "./controls/line-control.tsx";
import { LongControl } from "./controls/long-control.tsx";
import { ScoreControl } from "./controls/score-control.tsx";
import { SeriesControl } from "./controls/series-control.tsx";
import { TagsControl } from "./controls/tags-control.tsx";
import type { ControlProps } from "./field-props.ts";

const controls: Readonly<Record<Exclude<Control, "hidden">, ComponentType<ControlProps>>> = {
  line: LineControl,
  long: LongControl,
  number: LineControl,
  money: LineControl,
  days: LineControl,
  share: LineControl,
  score: ScoreControl,
  date: DateControl,
  choice: ChoiceControl,
  tags: TagsControl,
  check: CheckControl,
  series: SeriesControl,
  checklist: ChecklistControl,
};

/** The control that edits a field, by the one word its model says about that. Hidden fields have none. */
export function FieldControl(props: ControlProps) {
  const { control } = props.field;
  if (control === "hidden") return null;
  const Chosen = controls[control];
  return <Chosen {...props} />;
}
