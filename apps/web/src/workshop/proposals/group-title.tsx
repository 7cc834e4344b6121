import { type KeyboardEvent, useState } from "react";
import { LONGEST_TITLE } from "./arrange-notes.ts";
import css from "./wall.module.css";
import { useWallHands } from "./wall-hands.ts";

interface GroupTitleProps {
  readonly title: string;
  readonly count: number;
  readonly isFixed: boolean;
}

/** The name of a group, to type over. Enter keeps it, Escape leaves it as it was. */
export function GroupTitle({ title, count, isFixed }: GroupTitleProps) {
  const hands = useWallHands();
  const [typed, setTyped] = useState<string | null>(null);
  const finish = () => {
    const next = typed?.trim() ?? "";
    setTyped(null);
    if (next !== "" && next !== title) hands.rename(title, next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") event.currentTarget.blur();
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    setTyped(null);
  };
  return (
    <h4 className={css.groupTitle}>
      {isFixed ? (
        <span className={css.groupName}>{title}</span>
      ) : (
        <input
          className={css.groupName}
          aria-label={`Name of the group ${title}`}
          maxLength={LONGEST_TITLE}
          data-mantine-stop-propagation
          value={typed ?? title}
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={finish}
          onKeyDown={onKeyDown}
        />
      )}
      <span className={css.groupCount}>
        {count}
        <span className="visually-hidden"> notes</span>
      </span>
    </h4>
  );
}
