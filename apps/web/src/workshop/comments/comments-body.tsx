import { CheckCheck, MessageSquarePlus, Pencil, Search } from "lucide-react";
import { useCallback, useDeferredValue, useMemo, useState, useSyncExternalStore } from "react";
import { peopleNamesOf } from "../../session/people-names.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace, useWorkspaceValue } from "../../workspace/workspace-context.ts";
import { useNow } from "../activity/use-now.ts";
import css from "./comments.module.css";
import { commentsViewOf, openThread, useCommentsView } from "./comments-view.ts";
import { type Draft, draftsOf, useBegunDrafts, useDraft } from "./drafts.ts";
import { countThreads, filterThreads, type ThreadFilter, threadFilters } from "./filter-threads.ts";
import { liveThreadsOf, useThreads } from "./live-threads.ts";
import { readMarksOf } from "./read-marks.ts";
import { showSubject } from "./show-subject.ts";
import { SubjectLabel } from "./subject-label.tsx";
import { subjectName } from "./subject-name.ts";
import { ThreadRow } from "./thread-row.tsx";
import { byNewest } from "./threads.ts";

/** How many threads are shown before one asks for more. */
const PAGE = 60;

/** All comments of the board as a list to search and to answer in. Stands alone, wherever it is shown. */
export function CommentsBody() {
  const session = useSession();
  const workspace = useWorkspace();
  const view = commentsViewOf(workspace);
  const filter = useCommentsView((state) => state.filter);
  const unfolded = useCommentsView((state) => state.unfolded);
  const [query, setQuery] = useState("");
  const [most, setMost] = useState(PAGE);
  const now = Math.max(useNow(), session.clock.now());
  const canJump = useSyncExternalStore(workspace.followView, () => workspace.camera !== null);
  const toggle = useCallback(
    (id: string) => view.setState((state) => ({ unfolded: state.unfolded === id ? null : id })),
    [view],
  );
  const { counts, shown } = useFiltered(filter, useDeferredValue(query), unfolded);
  return (
    <div className={css.comments}>
      <div className={css.head}>
        <label className={css.choice}>
          <span className="visually-hidden">Show</span>
          <select
            value={filter}
            onChange={(event) => {
              const next = threadFilters.find((one) => one.filter === event.currentTarget.value);
              if (next) view.setState({ filter: next.filter, unfolded: null });
            }}
          >
            {threadFilters.map((one) => (
              <option key={one.filter} value={one.filter}>
                {one.label} ({counts[one.filter]})
              </option>
            ))}
          </select>
        </label>
        <button
          type="button"
          className={css.button}
          aria-disabled={counts.unread === 0}
          onClick={() => readMarksOf(session).mark(liveThreadsOf(session).all().values())}
        >
          <CheckCheck size={15} aria-hidden /> Mark all read
        </button>
        <label className={css.search}>
          <Search size={15} aria-hidden />
          <input
            type="search"
            aria-label="Search the comments"
            placeholder="Search words, people, cards"
            value={query}
            onChange={(event) => setQuery(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== "Escape" || query === "") return;
              event.stopPropagation();
              setQuery("");
            }}
          />
        </label>
      </div>
      <p className="visually-hidden" role="status">
        {shown.length === 1 ? "1 thread" : `${shown.length} threads`}
      </p>
      <BegunList />
      {shown.length === 0 ? (
        <Nothing filter={filter} isSearch={query.trim() !== ""} />
      ) : (
        <ul className={css.rows} aria-label="Threads">
          {shown.slice(0, most).map((thread) => (
            <ThreadRow
              key={thread.id}
              thread={thread}
              now={now}
              isUnfolded={thread.id === unfolded}
              canJump={canJump}
              onToggle={toggle}
            />
          ))}
        </ul>
      )}
      {shown.length > most && (
        <button type="button" className={css.button} data-more="" onClick={() => setMost(most + PAGE)}>
          Show {Math.min(PAGE, shown.length - most)} more
        </button>
      )}
    </div>
  );
}

/** The threads of the list. One that is unfolded stays in it although reading it made it pass no more. */
function useFiltered(filter: ThreadFilter, query: string, unfolded: string | null) {
  const session = useSession();
  const threads = useThreads();
  const names = peopleNamesOf(session);
  const marks = readMarksOf(session);
  const selection = useWorkspaceValue((state) => state.selection);
  const people = useSyncExternalStore(names.subscribe, names.people);
  const unread = useSyncExternalStore(marks.subscribe, marks.unreadThreads);
  // biome-ignore lint/correctness/useExhaustiveDependencies: names and marks are read through their stores.
  return useMemo(() => {
    const facts = {
      me: session.person(),
      selected: new Set([...selection.items, ...selection.links]),
      unread: marks.unread,
      nameOf: (author: string) => names.name(author) ?? "",
      subjectOf: (thread: Parameters<typeof subjectName>[1]) => subjectName(session.live, thread),
    };
    const list = [...threads.values()];
    const passing = new Set(filterThreads(list, filter, query, facts));
    const held = unfolded === null ? undefined : threads.get(unfolded);
    if (held) passing.add(held);
    return {
      counts: countThreads(list, facts),
      shown: [...passing].sort(byNewest),
    };
  }, [session, threads, filter, query, unfolded, selection, people, unread]);
}

/** What was begun in this browser and not sent. */
function BegunList() {
  const open = useCommentsView((view) => view.open?.thread ?? null);
  const threads = useThreads();
  const begun = useBegunDrafts().filter(({ key }) => key !== open && !threads.has(key));
  if (begun.length === 0) return null;
  return (
    <ul className={css.rows} aria-label="Begun and not sent">
      {begun.map((draft) => (
        <BegunRow key={draft.key} draft={draft} />
      ))}
    </ul>
  );
}

function BegunRow({ draft }: { readonly draft: Draft }) {
  const session = useSession();
  const workspace = useWorkspace();
  const { on, at } = draft.begins ?? { on: null, at: null };
  const text = useDraft(draft.key)?.text;
  return (
    <li className={css.row} data-begun="">
      <div className={css.line}>
        <button
          type="button"
          className={css.open}
          onClick={() => {
            showSubject({ session, workspace }, { on, at });
            openThread(workspace, { id: draft.key, on, at });
          }}
        >
          <span className={css.first}>
            <SubjectLabel on={on} about="" />
          </span>
          <span className={css.last}>{text}</span>
          <span className={css.facts}>
            <Pencil size={13} aria-hidden /> Begun and not sent. Only you see it.
          </span>
        </button>
        <button type="button" className={css.discard} onClick={() => draftsOf(session).drop(draft.key)}>
          Discard
        </button>
      </div>
    </li>
  );
}

const NOTHING: Readonly<Record<ThreadFilter, string>> = {
  open: "No open comments. Press C to comment on the selected card, or where the pointer is.",
  mine: "You have not written anything yet. Press C to comment on the selected card.",
  mentions: "Nobody has mentioned you. Type @ in a comment to mention someone.",
  unread: "You have read everything.",
  resolved: "Nothing is resolved yet.",
  selected: "No comments on what is selected. Press C to write one.",
};

function Nothing({ filter, isSearch }: { readonly filter: ThreadFilter; readonly isSearch: boolean }) {
  return (
    <p className={css.nothing}>
      <MessageSquarePlus size={18} aria-hidden />
      {isSearch ? "No comments with these words." : NOTHING[filter]}
    </p>
  );
}
