import { showLinkOnBoard } from "../../panels/show-link-on-board.ts";
import { showOnBoard } from "../../panels/show-on-board.ts";
import { useSession } from "../../session/session-context.ts";
import { useWorkspace } from "../../workspace/workspace-context.ts";
import type { Report, ReportBlock } from "./report.ts";
import css from "./report-page.module.css";

/** A report as a page to read and to print; what is on the board can be gone to. */
export function ReportPage({ report }: { readonly report: Report }) {
  return (
    <article className={css.page}>
      <h2 className={css.title}>{report.title}</h2>
      {report.lead.map((text) => (
        <p key={text} className={css.lead}>
          {text}
        </p>
      ))}
      {report.sections.map(({ id, heading, blocks }) => (
        <section key={id} className={css.section} aria-label={heading}>
          <h3>{heading}</h3>
          {blocks.map((block, at) => (
            <Block key={`${block.type} ${at}`} block={block} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block }: { readonly block: ReportBlock }) {
  if (block.type === "text") return <p className={css.text}>{block.text}</p>;
  if (block.type === "list") {
    return (
      <ul className={css.list}>
        {block.entries.map(({ text, about }, at) => (
          <li key={`${about} ${at}`}>
            <Goes about={about}>{text}</Goes>
          </li>
        ))}
      </ul>
    );
  }
  return (
    <table className={css.table}>
      <thead>
        <tr>
          {block.head.map((word) => (
            <th key={word} scope="col">
              {word}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ cells, about }, row) => (
          <tr key={`${about} ${row}`} data-goes-on={cells[0] === "" || undefined}>
            {cells.map((cell, at) => (
              <td key={block.head[at]} data-head={cell === "" ? undefined : block.head[at]}>
                {at === 0 ? <Goes about={about}>{cell}</Goes> : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A text that leads to its card or arrow, where there is one on the board. */
function Goes({ about, children }: { readonly about: string; readonly children: string }) {
  const { live } = useSession();
  const workspace = useWorkspace();
  if (live.items.has(about)) {
    return (
      <button
        type="button"
        className={css.goes}
        title="Show on the board"
        onClick={() => showOnBoard(workspace, [about])}
      >
        {children}
      </button>
    );
  }
  if (!live.links.has(about)) return children;
  return (
    <button
      type="button"
      className={css.goes}
      title="Show on the board"
      onClick={() => void showLinkOnBoard(workspace, live, about)}
    >
      {children}
    </button>
  );
}
