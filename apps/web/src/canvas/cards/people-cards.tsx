import type { ItemOf } from "@throughline/model";
import { useFigures } from "../../live/figures/use-figures.ts";
import { useMeta } from "../../live/use-record.ts";
import styles from "./card.module.css";
import { CardFrame } from "./card-frame.tsx";
import { Chip } from "./chip.tsx";
import { Computed } from "./computed.tsx";
import { Facts, Figure } from "./figure.tsx";
import { showMoney, showMonth, showNumber, showShare } from "./format-figure.ts";
import { optionLabel } from "./option-label.ts";

/** Someone the program needs, and where they stand. */
export function StakeholderCard({ item }: { readonly item: ItemOf<"stakeholder"> }) {
  const now = optionLabel(item, "engagementNow", item.engagementNow);
  const wanted = optionLabel(item, "engagementWanted", item.engagementWanted);
  const known = item.engagementNow !== "unknown" || item.engagementWanted !== "unknown";
  const role = [item.role, item.organisation].filter(Boolean).join(", ");
  return (
    <CardFrame
      item={item}
      status={
        item.power === null && item.interest === null ? undefined : (
          <span className={`${styles.aside} ${styles.minor}`} title="Power and interest">
            P {item.power === null ? "?" : showShare(item.power)} · I{" "}
            {item.interest === null ? "?" : showShare(item.interest)}
          </span>
        )
      }
    >
      <Facts>
        <Figure item={item} of={["role"]} label="Role">
          {role}
        </Figure>
      </Facts>
      {known && (
        <Facts>
          <Figure item={item} of={["engagementNow", "engagementWanted"]} label="Engagement, now and wanted">
            {now === wanted ? now : `${now} → ${wanted}`}
          </Figure>
        </Facts>
      )}
    </CardFrame>
  );
}

/** Who does the work, how much of it they can do, and how much is asked of them. */
export function TeamCard({ item }: { readonly item: ItemOf<"team"> }) {
  const { currency } = useMeta();
  const team = useFigures(item.id)?.team;
  const peak = team?.unlimited ? null : team?.peak;
  const over = (team?.overloaded.length ?? 0) > 0;
  const title = peak && `Highest load ${showShare(peak.ratio)}, in ${showMonth(peak.month)}.`;
  return (
    <CardFrame
      item={item}
      word={optionLabel(item, "teamType", item.teamType)}
      status={
        over && (
          <Chip
            tone="bad"
            word="Overbooked"
            figure="load"
            title={title ? `${title} Click to see why.` : undefined}
          />
        )
      }
    >
      <Facts>
        <b className={styles.strong}>
          <Figure item={item} of={["capacity"]} label="Capacity in full-time people">
            {item.capacity === null ? undefined : `${showNumber(item.capacity)} people`}
          </Figure>
        </b>
        {peak && title && (
          <Computed figure="load" tone={over ? "bad" : peak.ratio > 0.9 ? "warn" : "quiet"} title={title}>
            {`peak ${showShare(peak.ratio)}`}
          </Computed>
        )}
      </Facts>
      <Facts>
        <Figure item={item} of={["lead"]} label="Lead">
          {item.lead}
        </Figure>
        <Figure item={item} of={["costRate"]} label="Cost per person-day">
          {item.costRate === null ? undefined : `${showMoney(item.costRate, currency)} a day`}
        </Figure>
      </Facts>
    </CardFrame>
  );
}
