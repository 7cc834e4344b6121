import { Copy, X } from "lucide-react";
import { useId } from "react";
import { notify } from "../../ui/notify.ts";
import type { BarProps } from "../lens.ts";
import { useLensState } from "../use-lens.ts";
import css from "./communication-plan.module.css";
import { ContactRow, contactColumns } from "./contact-row.tsx";
import { orderContacts, sayContacts } from "./order-contacts.ts";
import { readStakeholders } from "./read-stakeholders.ts";

/** Who hears what, by which way, how often, from whom and when next: a table over the canvas, to read and to type. */
export function CommunicationPlan({ look, choose }: BarProps) {
  return look.plan === "open" ? <Plan onClose={() => choose({ plan: "closed" })} /> : null;
}

function Plan({ onClose }: { readonly onClose: () => void }) {
  const { input } = useLensState();
  const headId = useId();
  const all = readStakeholders(input);
  const copy = () => {
    navigator.clipboard.writeText(sayContacts(all)).then(
      () => notify("The communication plan is on the clipboard."),
      () => notify("This browser keeps its clipboard closed. Select the table and press Ctrl+C.", "problem"),
    );
  };
  return (
    <section className={css.plan} aria-label="Communication plan" data-own-keys>
      <header className={css.head}>
        <h2>Communication plan</h2>
        <button type="button" className={css.button} onClick={copy} disabled={all.length === 0}>
          <Copy size={14} aria-hidden /> Copy as text
        </button>
        <button
          type="button"
          className={css.icon}
          aria-label="Close the communication plan"
          title="Close"
          onClick={onClose}
        >
          <X size={16} aria-hidden />
        </button>
      </header>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">Who</th>
              {contactColumns.map(({ key, label }) => (
                <th key={key} id={`${headId}-${key}`} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {orderContacts(all).map(({ item, overdue }) => (
              <ContactRow key={item.id} item={item} overdue={overdue} headId={headId} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
