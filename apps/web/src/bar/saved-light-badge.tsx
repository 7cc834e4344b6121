import { Tooltip } from "@mantine/core";
import { CircleCheck, CloudOff, LoaderCircle, OctagonAlert, TriangleAlert } from "lucide-react";
import { useEffect, useId, useState } from "react";
import { describeLight } from "../session/saved-light.ts";
import type { SavedLight } from "../session/session-context.ts";
import { useSessionState } from "../session/use-session-state.ts";
import styles from "./saved-light-badge.module.css";

/** How safe this person's work is: an icon, a word, and the whole story on asking. */
export function SavedLightBadge() {
  const light = useSessionState((state) => state.light);
  const keptHere = useSessionState((state) => state.keptHere ?? true);
  const described = useId();
  const now = useSeconds(light.state === "saving");
  const { word, detail, tone } = describeLight(light, now, keptHere);
  const Icon = icons[tone === "warn" && light.state === "offline" ? "offline" : tone];
  return (
    <>
      <Tooltip label={detail} multiline maw={280}>
        <button
          type="button"
          className={styles.badge}
          data-tone={tone}
          data-light={light.state}
          aria-describedby={described}
        >
          <Icon aria-hidden size={15} className={styles.icon} />
          <span className={styles.word}>{word}</span>
        </button>
      </Tooltip>
      <span id={described} hidden>
        {detail}
      </span>
      <span className="visually-hidden" role="status">
        {spoken(light)}
      </span>
    </>
  );
}

const icons = {
  good: CircleCheck,
  busy: LoaderCircle,
  warn: TriangleAlert,
  offline: CloudOff,
  bad: OctagonAlert,
};

/** What is read out: the turns that matter, not each change on its way. */
function spoken(light: SavedLight): string {
  if (light.state === "stopped") return `${light.title}. ${light.message}`;
  if (light.state === "offline") return "Offline. Changes are kept in this browser.";
  return light.state === "connecting" ? "" : "Connected.";
}

/** The time in milliseconds, told anew each second while asked for. */
function useSeconds(ticking: boolean): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    setNow(Date.now());
    if (!ticking) return;
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, [ticking]);
  return now;
}
