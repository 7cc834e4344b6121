import { type ChosenPortfolio, isSameValue } from "@throughline/engine";
import { RefreshCw, Sparkles, X } from "lucide-react";
import { useStore } from "zustand";
import { showMoney } from "../../canvas/cards/format-figure.ts";
import { useCanEdit } from "../../panels/use-can-edit.ts";
import { useSession } from "../../session/session-context.ts";
import { notify } from "../../ui/notify.ts";
import type { BarProps, LensInput } from "../lens.ts";
import { runWrites } from "../run-writes.ts";
import { useLensState } from "../use-lens.ts";
import { adoptBestSet } from "./adopt-best-set.ts";
import { askBestSet, poseProblem } from "./ask-best-set.ts";
import { type BestSet, bestSetStore } from "./best-set-store.ts";
import css from "./priority-panel.module.css";
import { compareSets, sayBindings, sayTitles } from "./say-best-set.ts";

/** The best set beside the list: what it brings, what holds more back, and one button that adopts it. */
export function BestSetPanel({ look }: BarProps) {
  const session = useSession();
  const best = useStore(bestSetStore(session), (state) => state.best);
  if (!best || (look.view ?? "ranked") !== "ranked") return null;
  return (
    <section className={css.panel} aria-label="Best set">
      <div className={css.head}>
        <Sparkles aria-hidden size={15} />
        <h2>Best set for this budget</h2>
        <button
          type="button"
          className={css.icon}
          aria-label="Close best set"
          title="Close best set"
          onClick={() => bestSetStore(session).setState({ best: null })}
        >
          <X aria-hidden size={16} />
        </button>
      </div>
      <Answer best={best} />
    </section>
  );
}

function Answer({ best }: { readonly best: BestSet }) {
  const { input } = useLensState();
  const { choice, problem } = best;
  const again = <Again isOld={!isSameValue(poseProblem(input), problem)} />;
  if (!choice) {
    return (
      <p className={css.text} role="status">
        Weighing all sets of projects…
      </p>
    );
  }
  if (choice.kind === "chosen") {
    return (
      <>
        {again}
        <Chosen input={input} best={best} choice={choice} />
      </>
    );
  }
  const reasons =
    choice.kind === "impossible"
      ? choice.reasons.map(({ sentence }) => sentence)
      : ["No best set could be computed. The plan is as it was; try again."];
  return (
    <>
      {again}
      {reasons.map((reason) => (
        <p key={reason} className={css.text}>
          {reason}
        </p>
      ))}
    </>
  );
}

/** The plan has changed since: what is shown is of a moment ago. */
function Again({ isOld }: { readonly isOld: boolean }) {
  const session = useSession();
  if (!isOld) return null;
  return (
    <div className={css.old} role="status">
      <span>Of a moment ago: the plan has changed since.</span>
      <button type="button" className={css.button} onClick={() => askBestSet(session)}>
        <RefreshCw aria-hidden size={13} /> Compute again
      </button>
    </div>
  );
}

interface ChosenProps {
  readonly input: LensInput;
  readonly best: BestSet;
  readonly choice: ChosenPortfolio;
}

function Chosen({ input, best: { problem }, choice }: ChosenProps) {
  const session = useSession();
  const canEdit = useCanEdit();
  const sets = compareSets(input, problem, choice);
  const writes = adoptBestSet(input, choice);
  const adopt = () => {
    const result = runWrites(session.board, "Adopt the best set", writes);
    if (result.ok) bestSetStore(session).setState({ best: null });
    else notify(result.reason, "problem");
  };
  const show = (amount: number) => showMoney(amount, problem.currency);
  return (
    <>
      <table className={css.sums}>
        <thead>
          <tr>
            <th scope="col">
              <span className={css.unseen}>Set</span>
            </th>
            <th scope="col">Projects</th>
            <th scope="col">Benefit p.a.</th>
            <th scope="col">Cost</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">Best set</th>
            <td>{sets.best.count}</td>
            <td>{show(sets.best.value)}</td>
            <td>{show(sets.best.cost)}</td>
          </tr>
          <tr>
            <th scope="row">Above the line</th>
            <td>{sets.now.count}</td>
            <td>{show(sets.now.value)}</td>
            <td>{show(sets.now.cost)}</td>
          </tr>
        </tbody>
      </table>
      {sets.comeIn.length > 0 && <p className={css.text}>Comes in: {sayTitles(input, sets.comeIn)}.</p>}
      {sets.goOut.length > 0 && <p className={css.text}>Goes out: {sayTitles(input, sets.goOut)}.</p>}
      {sayBindings(input, problem, choice).map((sentence) => (
        <p key={sentence} className={css.text}>
          {sentence}
        </p>
      ))}
      <p className={css.text}>{choice.sentence}</p>
      {writes.length === 0 ? (
        <p className={css.good}>The list has the best set at its top already.</p>
      ) : (
        canEdit && (
          <button type="button" className={css.main} onClick={adopt}>
            Adopt this set
          </button>
        )
      )}
    </>
  );
}
