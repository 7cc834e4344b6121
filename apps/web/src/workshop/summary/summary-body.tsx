import type { Workshop } from "@throughline/model";
import { ListTodo, NotebookText } from "lucide-react";
import { useMeta } from "../../live/use-record.ts";
import { useWorkshop } from "../../live/use-talk.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import { composeReport } from "./compose-report.ts";
import { findLooseEnds, type LooseEnd } from "./loose-ends.ts";
import { ReportPage } from "./report-page.tsx";
import css from "./summary.module.css";
import { SummaryTools } from "./summary-tools.tsx";
import { useSummary } from "./use-summary.ts";

/**
 * What the session leaves behind. Stands alone: beside the board, where `onRead` fills the window with it, or as a page
 * of its own that prints.
 */
export function SummaryBody({ onRead }: { readonly onRead?: () => void }) {
  const { session } = useWorkshop();
  return session ? <KnownSession session={session} onRead={onRead} /> : <NoSession />;
}

function KnownSession({
  session,
  onRead,
}: {
  readonly session: NonNullable<Workshop["session"]>;
  readonly onRead: (() => void) | undefined;
}) {
  const summary = useSummary(session);
  const { title } = useMeta();
  if (!summary) {
    return (
      <p className={css.plain} role="status">
        Reading the plan as it was at the start…
      </p>
    );
  }
  const report = composeReport(summary, title.trim() || "Untitled board");
  return (
    <div className={css.body} data-page={onRead === undefined || undefined}>
      <SummaryTools report={report} onRead={onRead} />
      {summary.isRunning && <BeforeWeBreakUp ends={findLooseEnds(summary)} />}
      <ReportPage report={report} />
    </div>
  );
}

function BeforeWeBreakUp({ ends }: { readonly ends: readonly LooseEnd[] }) {
  const workspace = useWorkspace();
  const go = ({ panel, ids }: LooseEnd) =>
    panel === null ? showOnBoard(workspace, ids) : workspace.set({ sidePanel: panel });
  return (
    <section className={css.ends} aria-label="Before we break up">
      <h3>
        <ListTodo size={15} aria-hidden /> Before we break up
      </h3>
      {ends.length === 0 && <p>Nothing is left open. Well done.</p>}
      <ul>
        {ends.map((end) => (
          <li key={end.text}>
            <button type="button" onClick={() => go(end)}>
              {end.text}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoSession() {
  return (
    <div className={css.empty}>
      <NotebookText size={28} strokeWidth={1.5} aria-hidden />
      <p>
        <strong>There was no session on this board yet.</strong>
      </p>
      <p>
        Start one from the agenda. From then on this page writes itself: what was decided and voted, what
        changed in the plan and what follows from it, who does what by when, and what is left open. At the end
        it is a page to read, to print, and to take away as PDF or Markdown.
      </p>
    </div>
  );
}
