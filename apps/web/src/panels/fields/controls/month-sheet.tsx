import "@mantine/dates/styles.css";
import { DatePicker } from "@mantine/dates";

/** A month to pick a day from; picking the chosen day again clears it. Loaded on demand. */
export function MonthSheet({
  value,
  onPick,
}: {
  readonly value: string | null;
  readonly onPick: (date: string | null) => void;
}) {
  return (
    <DatePicker
      value={value}
      onChange={onPick}
      allowDeselect
      size="sm"
      {...(value ? { defaultDate: value } : {})}
    />
  );
}
