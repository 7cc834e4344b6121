import "@mantine/dates/styles.css";
import { DatePicker } from "@mantine/dates";

import { useMeta } from "../../../live/use-record.ts";

/** A month to pick a day from; picking the chosen day again clears it, and days without work stand back. Loaded on demand. */
export function MonthSheet({
  value,
  onPick,
}: {
  readonly value: string | null;
  readonly onPick: (date: string | null) => void;
}) {
  const { workdays, holidays } = useMeta();
  const isWorkday = (date: string) => {
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
    return workdays.includes(weekday) && !holidays.includes(date);
  };
  return (
    <DatePicker
      value={value}
      onChange={onPick}
      allowDeselect
      size="sm"
      weekendDays={[]}
      getDayProps={(date) => (isWorkday(date) ? {} : { style: { opacity: 0.55 } })}
      {...(value ? { defaultDate: value } : {})}
    />
  );
}
