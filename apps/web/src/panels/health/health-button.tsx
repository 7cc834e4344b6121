import { HeartPulse } from "lucide-react";
import { ActionButton } from "../../actions/action-button.tsx";
import css from "./health.module.css";
import { countSerious } from "./say-health.ts";
import { useHealth } from "./use-health.ts";

/** Opens the health of the plan, and says how many serious findings there are. */
export function HealthButton() {
  const serious = countSerious(useHealth().findings);
  const words = serious === 1 ? "1 serious finding" : `${serious} serious findings`;
  return (
    <ActionButton id="health" side="bottom" {...(serious > 0 && { addition: words })}>
      <span className={css.badged}>
        <HeartPulse size={20} aria-hidden />
        {serious > 0 && <span className={css.badge}>{serious > 99 ? "99+" : serious}</span>}
      </span>
    </ActionButton>
  );
}
