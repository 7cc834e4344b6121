import type { ItemOf } from "@throughline/model";
import { useMeta } from "../../live/use-record.ts";
import styles from "./card.module.css";
import { CardFrame } from "./card-frame.tsx";
import { Chip, toneOfStatus } from "./chip.tsx";
import { Facts, Figure, Progress } from "./figure.tsx";
import { finishDate } from "./finish-date.ts";
import { showDate, showMoney, showSpan } from "./format-figure.ts";
import { Health } from "./health.tsx";
import { optionLabel } from "./option-label.ts";

/** A project: when, for how much, how far and how well. */
export function ProjectCard({ item }: { readonly item: ItemOf<"project"> }) {
  const meta = useMeta();
  const finish = item.start && item.duration !== null ? finishDate(item.start, item.duration, meta) : null;
  const declared = item.declaredRag !== "none";
  const status = optionLabel(item, "status", item.status);
  return (
    <CardFrame
      item={item}
      status={declared ? <Health item={item} /> : <Chip tone={toneOfStatus(item.status)} word={status} />}
    >
      <Facts>
        <Figure item={item} of={["start", "duration"]} label="Dates">
          {showSpan(item.start, finish)}
        </Figure>
        <Figure item={item} of={["budget"]} label="Budget">
          {item.budget === null ? undefined : showMoney(item.budget, meta.currency)}
        </Figure>
      </Facts>
      <Facts>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
        <Figure item={item} of={["stage", "status"]} label="Stage and status">
          {declared ? status : optionLabel(item, "stage", item.stage)}
        </Figure>
      </Facts>
      <Progress value={item.progress} label="Progress" />
    </CardFrame>
  );
}

/** A point in time that matters. */
export function MilestoneCard({ item }: { readonly item: ItemOf<"milestone"> }) {
  return (
    <CardFrame
      item={item}
      word={item.gate ? "Gate" : "Milestone"}
      status={<Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />}
    >
      <Facts>
        <b className={styles.strong}>
          <Figure item={item} of={["start"]} label="Date">
            {item.start ? showDate(item.start) : undefined}
          </Figure>
        </b>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
    </CardFrame>
  );
}

/** Something that will be handed over. */
export function DeliverableCard({ item }: { readonly item: ItemOf<"deliverable"> }) {
  const meta = useMeta();
  const finish = item.start && item.duration !== null ? finishDate(item.start, item.duration, meta) : null;
  return (
    <CardFrame
      item={item}
      status={<Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />}
    >
      <Facts>
        <Figure item={item} of={["start", "duration", "deadline"]} label="Dates">
          {item.deadline ? `due ${showDate(item.deadline)}` : showSpan(item.start, finish)}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
      <Progress value={item.progress} label="Progress" />
    </CardFrame>
  );
}
