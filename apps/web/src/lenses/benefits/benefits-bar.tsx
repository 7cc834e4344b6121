import type { LucideIcon } from "lucide-react";
import { ChartLine, Spline, TriangleAlert, Waypoints } from "lucide-react";
import { useSession } from "../../session/session-context.ts";
import { useWorkspaceValue } from "../../workspace/workspace-context.ts";
import type { BarProps } from "../lens.ts";
import { useLensState } from "../use-lens.ts";
import css from "./benefits-bar.module.css";
import { findWarnings } from "./find-warnings.ts";

/** What the width of links says, how columns are ordered, what is marked, and the way to a benefit's profile. */
export function BenefitsBar({ look, choose }: BarProps) {
  const { input } = useLensState();
  const { live } = useSession();
  const selected = useWorkspaceValue(({ selection }) => selection.items[0] ?? "");
  const isBenefit = live.items.get(selected)?.kind === "benefit";
  const gaps = findWarnings(input).size;
  const isOpen = look.profile !== "";
  return (
    <div className={css.bar}>
      <Choice
        label="Width of links"
        value={look.ribbons ?? "value"}
        options={[
          { value: "value", label: "Value a year" },
          { value: "weight", label: "Goal weight" },
        ]}
        onPick={(ribbons) => choose({ ribbons })}
      />
      <Choice
        label="Order of cards"
        value={look.order ?? "ranked"}
        options={[
          { value: "ranked", label: "Ranked" },
          { value: "untangled", label: "Untangled" },
        ]}
        onPick={(order) => choose({ order })}
      />
      <Toggle
        icon={Waypoints}
        word="Thread"
        title="Show what leads to the selected card and what follows from it"
        isOn={look.follow === "on"}
        onToggle={(isOn) => choose({ follow: isOn ? "on" : "off" })}
      />
      <Toggle
        icon={TriangleAlert}
        word={gaps === 1 ? "1 gap" : `${gaps} gaps`}
        title="Show only cards with gaps in full colour: orphans, unserved goals, missing owners, measures, baselines"
        isOn={look.gaps === "on"}
        onToggle={(isOn) => choose({ gaps: isOn ? "on" : "off" })}
      />
      <Toggle
        icon={Spline}
        word="Weights"
        title="Show the dots that weights are dragged by"
        isOn={look.weights !== "off"}
        onToggle={(isOn) => choose({ weights: isOn ? "on" : "off" })}
      />
      <button
        type="button"
        className={css.button}
        aria-expanded={isOpen}
        disabled={!isOpen && !isBenefit}
        title={isBenefit || isOpen ? "Planned and actual curve of this benefit" : "Select a benefit first"}
        onClick={() => choose({ profile: isOpen ? "" : selected })}
      >
        <ChartLine size={15} aria-hidden /> Profile
      </button>
    </div>
  );
}

interface ToggleProps {
  readonly icon: LucideIcon;
  readonly word: string;
  readonly title: string;
  readonly isOn: boolean;
  readonly onToggle: (isOn: boolean) => void;
}

function Toggle({ icon: Icon, word, title, isOn, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      className={css.button}
      aria-pressed={isOn}
      title={title}
      onClick={() => onToggle(!isOn)}
    >
      <Icon size={15} aria-hidden /> {word}
    </button>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onPick: (value: string) => void;
}

function Choice({ label, value, options, onPick }: ChoiceProps) {
  return (
    <select
      className={css.select}
      aria-label={label}
      title={label}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
