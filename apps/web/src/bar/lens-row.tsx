import { Tooltip } from "@mantine/core";
import { memo, useSyncExternalStore } from "react";
import { currentPlatform, showKeys } from "../actions/show-keys.ts";
import { allLenses } from "../lenses/all-lenses.ts";
import type { Lens } from "../lenses/lens.ts";
import { lensIdIn } from "../lenses/lens-address.ts";
import { useLensStage, useLensState } from "../lenses/use-lens.ts";
import { useSession } from "../session/session-context.ts";
import styles from "./lens-row.module.css";

/** The questions a board can be asked: one tab each, with how many people are there, and the lens's controls. */
export function LensRow() {
  const stage = useLensStage();
  const { lens, input } = useLensState();
  const { Bar } = lens;
  return (
    <section className={styles.row} aria-label="View of the board">
      <nav className={styles.tabs} aria-label="Lenses">
        {allLenses.map((one, index) => (
          <LensTab key={one.id} lens={one} place={index + 1} isCurrent={one === lens} />
        ))}
      </nav>
      {Bar && (
        <fieldset className={styles.controls} aria-label={`${lens.label} view`}>
          <Bar key={lens.id} look={input.look} choose={stage.choose} />
        </fieldset>
      )}
    </section>
  );
}

const LensTab = memo(function LensTab({
  lens,
  place,
  isCurrent,
}: {
  readonly lens: Lens;
  readonly place: number;
  readonly isCurrent: boolean;
}) {
  const stage = useLensStage();
  const people = usePeopleIn(lens.id);
  const keys = showKeys(`Alt+${place}`, currentPlatform());
  const who = people === 1 ? "1 other person is here" : `${people} other people are here`;
  return (
    <Tooltip label={`${lens.question} · ${keys}`} openDelay={500} position="bottom">
      <button
        type="button"
        className={styles.tab}
        aria-current={isCurrent ? "page" : undefined}
        aria-label={people > 0 ? `${lens.label}, ${who}` : lens.label}
        onClick={() => stage.show(lens.id)}
      >
        <lens.icon size={16} aria-hidden />
        <span className={styles.word}>{lens.label}</span>
        {/* Drawn by the style sheet: the name of the button says it in words. */}
        {people > 0 && <span className={styles.people} data-people={people} aria-hidden />}
      </button>
    </Tooltip>
  );
});

/** How many others look through a lens; renders again only when that number changes. */
function usePeopleIn(lens: string): number {
  const { peers } = useSession();
  return useSyncExternalStore(
    peers.subscribe,
    () => peers.others().filter(({ presence }) => lensIdIn(presence.lens || "map") === lens).length,
  );
}
