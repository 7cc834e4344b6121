import { ClipboardCopy, FileDown, FileText, Maximize2, Printer } from "lucide-react";
import { useState } from "react";
import { notify } from "../../ui/notify.ts";
import { fileName, saveFile } from "../../ui/save-file.ts";
import { downloadPdf } from "./download-pdf.ts";
import type { Report } from "./report.ts";
import { reportMarkdown } from "./report-markdown.ts";
import css from "./summary.module.css";

/** Takes the report out of the board: to the whole window and from there to paper, as a PDF file, as Markdown. */
export function SummaryTools({
  report,
  onRead,
}: {
  readonly report: Report;
  /** Fills the window with it; absent where it does already. */
  readonly onRead: (() => void) | undefined;
}) {
  const [making, setMaking] = useState(false);
  const makeFile = async () => {
    setMaking(true);
    try {
      await downloadPdf(report);
    } catch {
      notify(
        "The PDF could not be made: a part of it could not be fetched. Try again when the server answers.",
        "problem",
      );
    } finally {
      setMaking(false);
    }
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(reportMarkdown(report));
      notify("The summary is copied as Markdown.");
    } catch {
      notify("This browser did not let the summary be copied. Download it instead.", "problem");
    }
  };
  return (
    <div className={css.tools}>
      {onRead ? (
        <button type="button" className={css.button} onClick={onRead}>
          <Maximize2 size={14} aria-hidden /> Read
        </button>
      ) : (
        <button type="button" className={css.button} onClick={() => window.print()}>
          <Printer size={14} aria-hidden /> Print
        </button>
      )}
      <button type="button" className={css.button} disabled={making} onClick={() => void makeFile()}>
        <FileDown size={14} aria-hidden /> {making ? "Making the PDF…" : "PDF"}
      </button>
      <button
        type="button"
        className={css.button}
        onClick={() => saveFile(fileName(report.title, "md"), reportMarkdown(report), "text/markdown")}
      >
        <FileText size={14} aria-hidden /> Markdown
      </button>
      <button type="button" className={css.button} onClick={() => void copy()}>
        <ClipboardCopy size={14} aria-hidden /> Copy
      </button>
      <span className="visually-hidden" role="status">
        {making && "Making the PDF…"}
      </span>
    </div>
  );
}
