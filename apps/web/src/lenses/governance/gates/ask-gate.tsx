import { SegmentedControl } from "@mantine/core";
import { type Item, newId } from "@throughline/model";
import { TriangleAlert } from "lucide-react";
import { useState } from "react";
import { useMeta } from "../../../live/use-record.ts";
import { itemName } from "../../../panels/item-name.ts";
import { useSession } from "../../../session/session-context.ts";
import type { AskProps } from "../../lens.ts";
import css from "../ask.module.css";
import { AskFrame, Grounds } from "../ask-parts.tsx";
import { gatesBetween, stageName } from "../stages.ts";
import { today } from "../today.ts";
import { criteriaOf } from "./criteria-of.ts";
import { type GateAnswer, type GateMove, type GateQuestion, verdictsFor } from "./gate-question.ts";
import { gateWrites, isBackward } from "./gate-writes.ts";
import { OpenCriteria } from "./open-criteria.tsx";

/** What is decided at a gate, by whom and why: asked before work moves, and recorded with it. */
export function AskGate({ question, finish, cancel }: AskProps & { readonly question: GateQuestion }) {
  const { live, peers } = useSession();
  const { statusDate } = useMeta();
  const { moves } = question;
  const back = moves.some(isBackward);
  const open = moves.reduce((sum, move) => sum + openCriteria(live.items.get(move.id)), 0);
  const verdicts = verdictsFor(back);
  const [answer, setAnswer] = useState<GateAnswer>(() => ({
    verdict: back ? "recycle" : open > 0 ? "conditional" : "go",
    by: peers.me().user.name,
    on: statusDate ?? today(),
    options: "",
    reason: "",
  }));
  const [problem, setProblem] = useState<string | null>(null);
  const set = (patch: Partial<GateAnswer>) => setAnswer((now) => ({ ...now, ...patch }));
  const required = whyReasonIsNeeded(answer, open, back);
  const confirm = () => {
    if (answer.by.trim() === "") setProblem("Say who decided.");
    else if (required !== null && answer.reason.trim() === "") setProblem(required);
    else finish(gateWrites(live.items, moves, answer, newId));
  };
  const means = verdicts.find(({ verdict }) => verdict === answer.verdict)?.means ?? "";
  return (
    <AskFrame
      title={titleOf(moves, live.items)}
      confirm="Record decision"
      problem={problem}
      onConfirm={confirm}
      onCancel={cancel}
    >
      <Moves moves={moves} items={live.items} />
      {moves.map(({ id }) => (
        <OpenCriteria key={id} id={id} named={moves.length > 1} />
      ))}
      <div>
        <SegmentedControl
          fullWidth
          size="xs"
          aria-label="Decision"
          data={verdicts.map(({ verdict, word }) => ({ value: verdict, label: word }))}
          value={answer.verdict}
          onChange={(value) => {
            const chosen = verdicts.find(({ verdict }) => verdict === value);
            if (chosen) set({ verdict: chosen.verdict });
          }}
        />
        <p className={css.means} aria-live="polite">
          {means}
        </p>
      </div>
      <Grounds
        by={answer.by}
        on={answer.on}
        options={answer.options}
        reason={answer.reason}
        needsReason={required !== null}
        onChange={set}
      />
    </AskFrame>
  );
}

/** Why there has to be a reason; null where the decision speaks for itself. */
function whyReasonIsNeeded({ verdict }: GateAnswer, open: number, back: boolean): string | null {
  if (back) return "Say why it goes back.";
  if (verdict === "kill") return "Say why it stops.";
  return open > 0 ? "Say why, for criteria are open." : null;
}

function openCriteria(item: Item | undefined): number {
  return item?.kind === "project" ? criteriaOf(item.gate, item.stage).open : 0;
}

function titleOf(moves: readonly GateMove[], items: ReadonlyMap<string, Item>): string {
  const [first] = moves;
  if (!first || moves.length > 1) return `Decide about ${moves.length} cards`;
  const name = itemName(items.get(first.id));
  const gate = gatesBetween(first.from, first.to).at(-1);
  return gate ? `${gate}: ${name}` : `Send back: ${name}`;
}

function Moves({
  moves,
  items,
}: {
  readonly moves: readonly GateMove[];
  readonly items: ReadonlyMap<string, Item>;
}) {
  return moves.map(({ id, from, to }) => {
    const skipped = gatesBetween(from, to).slice(0, -1);
    return (
      <div key={id} className={css.move}>
        <p>
          {moves.length > 1 && <>{itemName(items.get(id))}: </>}
          From <b>{stageName(from)}</b> to <b>{stageName(to)}</b>
        </p>
        {skipped.length > 0 && (
          <p className={css.warn}>
            <TriangleAlert aria-hidden size={14} /> Skips {skipped.join(" and ")}
          </p>
        )}
      </div>
    );
  });
}
