import type { Step } from "@throughline/model";
import { ChevronRight, GripVertical, Play } from "lucide-react";
import { type KeyboardEvent, useId } from "react";
import { activityIcons } from "../activity/activity-icons.ts";
import { titleOf as titleOfActivity } from "../activity/title-of.ts";
import css from "./agenda.module.css";
import { sayLens } from "./say-lens.ts";
import { StepForm } from "./step-form.tsx";
import { StepMenu } from "./step-menu.tsx";
import { StepText } from "./step-text.tsx";
import { askOf, titleOf } from "./step-words.ts";
import type { DropMark, Grip } from "./use-drag-order.ts";

/** What a facilitator may do with a step. */
export interface StepRowTools {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  onMove(by: 1 | -1): void;
  onDuplicate(): void;
  onRemove(): void;
  /** Brings everyone to it; absent while no session runs. */
  onGo?(): void;
}

interface StepRowProps {
  readonly step: Step;
  readonly place: number;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly drop: DropMark;
  readonly grip: Grip | null;
  /** For facilitators; the others read. */
  readonly tools?: StepRowTools;
  onOpen(isOpen: boolean): void;
}

/** One step: what it is at a glance, and opened, all of it, to read or to change. */
export function StepRow({ step, place, isCurrent, isOpen, drop, grip, tools, onOpen }: StepRowProps) {
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (!tools || by === 0 || !event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    tools.onMove(by);
  };
  return (
    <li
      className={css.step}
      data-step={step.key}
      data-drop={drop}
      data-open={isOpen || undefined}
      aria-current={isCurrent ? "step" : undefined}
    >
      <div className={css.line}>
        {grip && (
          <span className={css.grip} {...grip} aria-hidden>
            <GripVertical size={14} />
          </span>
        )}
        <button
          type="button"
          className={css.opener}
          data-opens=""
          aria-expanded={isOpen}
          aria-controls={isOpen ? id : undefined}
          aria-keyshortcuts={tools ? "Alt+ArrowUp Alt+ArrowDown" : undefined}
          title={tools ? "Alt with ↑ or ↓ moves it" : undefined}
          onClick={() => onOpen(!isOpen)}
          onKeyDown={onKeyDown}
        >
          <ChevronRight size={14} aria-hidden className={css.turn} />
          <span className={css.number}>{place}</span>
          <span className={css.glance}>
            <span className={css.headline}>
              <span className={css.name}>{titleOf(step)}</span>
              <span className={css.minutes}>{step.minutes} min</span>
            </span>
            <Facts step={step} isCurrent={isCurrent} />
          </span>
        </button>
        {tools?.onGo && isCurrent && <span className={css.noIcon} />}
        {tools?.onGo && !isCurrent && (
          <button
            type="button"
            className={css.icon}
            aria-label={`Go to step ${place} with everyone: ${titleOf(step)}`}
            title="Go there with everyone"
            onClick={tools.onGo}
          >
            <Play size={15} aria-hidden />
          </button>
        )}
        {tools && <StepMenu step={step} tools={tools} isCurrent={isCurrent} />}
      </div>
      {isOpen && (
        <div id={id} className={css.inside}>
          {tools ? <StepForm step={step} /> : <StepText step={step} />}
        </div>
      )}
    </li>
  );
}

interface FactsProps {
  readonly step: Step;
  readonly isCurrent: boolean;
}

function Facts({ step: { may, lens, view, activity }, isCurrent }: FactsProps) {
  const ask = askOf[may];
  const where = sayLens(lens, view);
  const ActivityIcon = activity ? activityIcons[activity.kind] : null;
  return (
    <span className={css.facts}>
      {isCurrent && <b className={css.now}>Now</b>}
      <span>
        <ask.Icon size={12} aria-hidden /> {ask.word}
      </span>
      {where && (
        <span>
          <where.Icon size={12} aria-hidden /> {where.label}
        </span>
      )}
      {activity && ActivityIcon && (
        <span>
          <ActivityIcon size={12} aria-hidden /> {titleOfActivity(activity)}
        </span>
      )}
    </span>
  );
}
