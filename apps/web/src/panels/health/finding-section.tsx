import type { Finding, FindingCase, Repair } from "@throughline/engine";
import { ChevronRight } from "lucide-react";
import { useId, useState } from "react";
import { FindingCaseRow } from "./finding-case-row.tsx";
import css from "./health.module.css";
import { findingKey } from "./open-findings.ts";
import { SeverityIcon, severityWord } from "./severity.tsx";

/** So many cases are shown until all are asked for. */
const FEW = 8;

/** One finding: folded up its title and how often, unfolded why it matters, what would mend it and where. */
export function FindingSection({
  finding,
  open,
  canEdit,
  onToggle,
  onJump,
  onRepair,
}: {
  readonly finding: Finding;
  readonly open: boolean;
  readonly canEdit: boolean;
  onToggle(key: string): void;
  onJump(one: FindingCase): void;
  onRepair(repair: Repair, key: string): void;
}) {
  const [all, setAll] = useState(false);
  const id = useId();
  const key = findingKey(finding);
  const { cases, severity } = finding;
  const shown = all || cases.length <= FEW + 1 ? cases : cases.slice(0, FEW);
  return (
    <li className={css.finding} data-finding={key}>
      <h4 className={css.title}>
        <button type="button" aria-expanded={open} aria-controls={`${id}-body`} onClick={() => onToggle(key)}>
          <SeverityIcon severity={severity} />
          <span className={css.words}>
            <span className="visually-hidden">{severityWord(severity)}: </span>
            {finding.title}
          </span>
          <ChevronRight size={14} aria-hidden className={css.chevron} />
        </button>
      </h4>
      {open && (
        <div id={`${id}-body`} className={css.body}>
          <p>{finding.why}</p>
          <p>
            <b>To mend it:</b> {finding.fix}
          </p>
          <ul className={css.cases}>
            {shown.map((one, at) => (
              <FindingCaseRow
                key={`${one.item} ${one.link} ${at}`}
                one={one}
                canEdit={canEdit}
                onJump={onJump}
                onRepair={(repair) => onRepair(repair, key)}
              />
            ))}
          </ul>
          {shown.length < cases.length && (
            <button type="button" className={css.more} onClick={() => setAll(true)}>
              Show all {cases.length}
            </button>
          )}
        </div>
      )}
    </li>
  );
}
