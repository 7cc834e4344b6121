import type { ItemOf } from "@throughline/model";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useMeta } from "../../live/use-record.ts";
import styles from "./card.module.css";
import { CardFrame } from "./card-frame.tsx";
import { Chip, toneOfStatus } from "./chip.tsx";
import computedStyles from "./computed.module.css";
import {
  ComputedDay,
  ComputedFinish,
  ComputedSpan,
  FloatOrCritical,
  isFinished,
  LikelyFinish,
  PushedBy,
} from "./computed-dates.tsx";
import { Facts, Figure, Progress, WholeFacts } from "./figure.tsx";
import { showDate, showMoney, showSpan } from "./format-figure.ts";
import { Health } from "./health.tsx";
import { optionLabel } from "./option-label.ts";

/** A project: when, for how much, how sure, how far and how well. */
export function ProjectCard({ item }: { readonly item: ItemOf<"project"> }) {
  const meta = useMeta();
  const figures = useFigures(item.id);
  const schedule = figures?.schedule;
  const judged = item.declaredRag !== "none" || figures?.status?.overall != null;
  const status = optionLabel(item, "status", item.status);
  return (
    <CardFrame
      item={item}
      status={
        judged ? (
          <Health item={item} computed={figures?.status} />
        ) : (
          <Chip tone={toneOfStatus(item.status)} word={status} />
        )
      }
    >
      <Facts>
        <Figure item={item} of={["start", "duration"]} label="Dates">
          {schedule ? <ComputedSpan schedule={schedule} /> : showSpan(item.start, null)}
        </Figure>
        <Figure item={item} of={["budget"]} label="Budget">
          {item.budget === null ? undefined : showMoney(item.budget, meta.currency)}
        </Figure>
      </Facts>
      {(schedule || item.start) && !isFinished(item) && (
        <Facts>
          {schedule && <FloatOrCritical schedule={schedule} />}
          <LikelyFinish figures={figures} />
        </Facts>
      )}
      <Facts>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
        <Figure item={item} of={["stage", "status"]} label="Stage and status">
          {judged ? status : optionLabel(item, "stage", item.stage)}
        </Figure>
      </Facts>
      <Progress value={item.progress} label="Progress" />
    </CardFrame>
  );
}

/** A point in time that matters. Its day stands in the head until there is a status to tell. */
export function MilestoneCard({ item }: { readonly item: ItemOf<"milestone"> }) {
  const schedule = useFigures(item.id)?.schedule;
  const day = schedule ? <ComputedDay schedule={schedule} /> : item.start ? showDate(item.start) : undefined;
  const shown = day && (
    <Figure item={item} of={["start"]} label="Date">
      {day}
    </Figure>
  );
  const tone = toneOfStatus(item.status);
  const word = optionLabel(item, "status", item.status);
  const dayInHead = tone === "quiet" && day !== undefined;
  return (
    <CardFrame
      item={item}
      word={item.gate ? "Gate" : "Milestone"}
      status={
        dayInHead ? <span className={computedStyles.day}>{shown}</span> : <Chip tone={tone} word={word} />
      }
    >
      <Facts>
        {!dayInHead && <b className={styles.strong}>{shown}</b>}
        {schedule && !isFinished(item) && <FloatOrCritical schedule={schedule} />}
        {schedule && dayInHead && schedule.pushed > 0 ? (
          <PushedBy schedule={schedule} />
        ) : (
          <Figure item={item} of={["owner"]} label="Owner">
            {item.owner}
          </Figure>
        )}
      </Facts>
    </CardFrame>
  );
}

/** Something that will be handed over. */
export function DeliverableCard({ item }: { readonly item: ItemOf<"deliverable"> }) {
  const schedule = useFigures(item.id)?.schedule;
  return (
    <CardFrame
      item={item}
      status={<Chip tone={toneOfStatus(item.status)} word={optionLabel(item, "status", item.status)} />}
    >
      {(schedule || item.start) && (
        <WholeFacts>
          <Figure item={item} of={["start", "duration"]} label="Finish">
            {schedule ? <ComputedFinish schedule={schedule} /> : showSpan(item.start, null)}
          </Figure>
          {schedule && !isFinished(item) && <FloatOrCritical schedule={schedule} />}
        </WholeFacts>
      )}
      <Facts>
        <Figure item={item} of={["deadline"]} label="Deadline">
          {item.deadline ? `due ${showDate(item.deadline)}` : undefined}
        </Figure>
        <Figure item={item} of={["owner"]} label="Owner">
          {item.owner}
        </Figure>
      </Facts>
      <Progress value={item.progress} label="Progress" />
    </CardFrame>
  );
}
