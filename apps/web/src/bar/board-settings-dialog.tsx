import { Button, Chip, Group, Select, Text, TextInput } from "@mantine/core";
import { setMeta } from "@throughline/board";
import { X } from "lucide-react";
import { useState } from "react";
import { showDate } from "../canvas/cards/format-figure.ts";
import { useMeta } from "../live/use-record.ts";
import { useSession } from "../session/session-context.ts";
import { Dialog } from "../ui/dialog.tsx";
import { notify } from "../ui/notify.ts";
import styles from "./board-settings-dialog.module.css";
import { currencies } from "./currencies.ts";

const WEEKDAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/** What the whole board counts with: its currency, its status date, and the days on which work is done. */
export function BoardSettingsDialog({ onClose }: { onClose(): void }) {
  const session = useSession();
  const meta = useMeta();
  const [holiday, setHoliday] = useState("");
  const locked = !session.canEdit();
  const set = (field: string, value: unknown) => {
    const result = setMeta(session.board, field, value);
    if (!result.ok) notify(result.reason, "problem");
  };
  const addHoliday = () => {
    if (!holiday) return;
    set("holidays", [...new Set([...meta.holidays, holiday])].sort());
    setHoliday("");
  };
  return (
    <Dialog onClose={onClose} title="Board settings" size={540}>
      {locked && (
        <Text mb="sm" c="dimmed">
          You may look at these settings but not change them.
        </Text>
      )}
      <Select
        label="Currency"
        description="All amounts on this board are in it."
        data={currencies()}
        value={meta.currency}
        disabled={locked}
        searchable
        allowDeselect={false}
        comboboxProps={{ withinPortal: true }}
        onChange={(value) => value && set("currency", value)}
      />
      <TextInput
        type="date"
        mt="md"
        label="Status date"
        description="The day up to which progress is judged. Empty means today."
        value={meta.statusDate ?? ""}
        disabled={locked}
        onChange={(event) => set("statusDate", event.currentTarget.value || null)}
      />
      <fieldset className={styles.group} disabled={locked}>
        <legend className={styles.legend}>Working days</legend>
        <Chip.Group
          multiple
          value={meta.workdays.map(String)}
          onChange={(days) => days.length > 0 && set("workdays", days.map(Number).sort())}
        >
          <Group gap={6}>
            {WEEKDAYS.map((day, at) => (
              <Chip key={day} value={String(at + 1)} size="sm" disabled={locked}>
                {day}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <fieldset className={styles.group} disabled={locked}>
        <legend className={styles.legend}>Holidays</legend>
        <ul className={styles.days}>
          {meta.holidays.map((day) => (
            <li key={day} className={styles.day}>
              {showDate(day)}
              <button
                type="button"
                className={styles.remove}
                aria-label={`Remove ${showDate(day)}`}
                onClick={() =>
                  set(
                    "holidays",
                    meta.holidays.filter((other) => other !== day),
                  )
                }
              >
                <X aria-hidden size={14} />
              </button>
            </li>
          ))}
          {meta.holidays.length === 0 && <li className={styles.none}>None yet</li>}
        </ul>
        {!locked && (
          <Group gap="xs" align="end">
            <TextInput
              type="date"
              label="Day without work"
              value={holiday}
              onChange={(event) => setHoliday(event.currentTarget.value)}
            />
            <Button variant="default" disabled={!holiday} onClick={addHoliday}>
              Add
            </Button>
          </Group>
        )}
      </fieldset>
    </Dialog>
  );
}
