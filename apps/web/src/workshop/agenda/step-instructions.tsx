import { Popover } from "@mantine/core";
import type { Step } from "@throughline/model";
import { BookOpenText, Volume2, VolumeX } from "lucide-react";
import { useEffect, useState } from "react";
import { sayRules } from "../activity/say-rules.ts";
import { titleOf as titleOfActivity } from "../activity/title-of.ts";
import { useRoom } from "../run/room-now.ts";
import { switchSound, useSound } from "./sound.ts";
import css from "./step-strip.module.css";
import { askOf, titleOf } from "./step-words.ts";

/**
 * What is to be done in a step, behind a button; `opensAt` opens it by itself whenever it becomes another, as when a
 * step begins for participants, and null never does.
 */
export function StepInstructions({
  step,
  opensAt,
}: {
  readonly step: Step;
  readonly opensAt: string | null;
}) {
  const [open, setOpen] = useState(false);
  const hasText = step.instructions.trim() !== "";
  useEffect(() => {
    setOpen(opensAt !== null && hasText);
  }, [opensAt, hasText]);
  const { activity } = useRoom();
  const invites = activity?.closed === null ? activity.key : null;
  useEffect(() => {
    // The invitation to what has just opened says the rest, and must not be covered.
    if (invites !== null) setOpen(false);
  }, [invites]);
  const ask = askOf[step.may];
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-start"
      width="min(420px, calc(100vw - 24px))"
      shadow="md"
      returnFocus
    >
      <Popover.Target>
        <button
          type="button"
          className={css.button}
          data-instructions=""
          aria-label="Instructions"
          title="Instructions"
          onClick={() => setOpen(!open)}
        >
          <BookOpenText size={15} aria-hidden /> <span className={css.spare}>Instructions</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={`Instructions: ${titleOf(step)}`} className={css.sheet ?? ""}>
        <h2>{titleOf(step)}</h2>
        <p className={css.asked}>
          <ask.Icon size={14} aria-hidden /> {ask.means}
        </p>
        <p className={css.text}>{hasText ? step.instructions : "There are no instructions for this step."}</p>
        {step.activity && (
          <p className={css.rules}>
            <b>{titleOfActivity(step.activity)}</b> {sayRules(step.activity)}
          </p>
        )}
        <div className={css.sheetFoot}>
          <SoundSwitch />
          <button type="button" className={css.main} onClick={() => setOpen(false)}>
            Got it
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

function SoundSwitch() {
  const isOn = useSound();
  const Icon = isOn ? Volume2 : VolumeX;
  return (
    <button
      type="button"
      className={css.quiet}
      role="switch"
      aria-checked={isOn}
      onClick={() => switchSound(!isOn)}
    >
      <Icon size={15} aria-hidden /> Sound when time is up: {isOn ? "on" : "off"}
    </button>
  );
}
