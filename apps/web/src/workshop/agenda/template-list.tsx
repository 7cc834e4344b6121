import css from "./agenda.module.css";
import { totalMinutes } from "./planned-time.ts";
import { sayLength } from "./step-words.ts";
import { allTemplates } from "./templates/all-templates.ts";
import type { ReadyAgenda } from "./templates/ready-agenda.ts";

/** The ready-made agendas, one button each. */
export function TemplateList({ onChoose }: { onChoose(template: ReadyAgenda): void }) {
  return (
    <ul className={css.templates}>
      {allTemplates.map((template) => (
        <li key={template.id}>
          <button type="button" className={css.template} onClick={() => onChoose(template)}>
            <b>{template.title}</b>
            <span>{template.purpose}</span>
            <span className={css.faint}>
              {template.steps.length} steps, {sayLength(totalMinutes(template.steps))}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
