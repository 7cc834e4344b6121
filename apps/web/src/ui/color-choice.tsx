import { Check } from "lucide-react";
import { useId } from "react";
import { personColors } from "../session/identity.ts";
import styles from "./color-choice.module.css";

const NAMES = ["Blue", "Green", "Red", "Violet", "Orange", "Teal", "Pink", "Olive", "Navy", "Brown"];

/** The colours a person can take for their pointer. */
export function ColorChoice(props: { readonly value: string; onChange(color: string): void }) {
  const group = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Your colour</legend>
      <div className={styles.colors}>
        {personColors.map((color, at) => (
          <label key={color} className={styles.color} style={{ background: color }}>
            <input
              type="radio"
              className={styles.input}
              name={group}
              checked={color === props.value}
              onChange={() => props.onChange(color)}
            />
            <span className="visually-hidden">{NAMES[at]}</span>
            {color === props.value && <Check aria-hidden size={16} color="#ffffff" strokeWidth={3} />}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
