import { TriangleAlert } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./message-page.module.css";

/** A plain page for when something is in the way: what happened, what is safe, and what to do. */
export function MessagePage(props: {
  readonly title: string;
  readonly happened: string;
  readonly safe: string;
  readonly todo: string;
  readonly icon?: ReactNode;
  /** Buttons; the first one is what most people want. */
  readonly children?: ReactNode;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${props.title} · Throughline`;
    heading.current?.focus();
  }, [props.title]);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.icon}>{props.icon ?? <TriangleAlert aria-hidden size={24} />}</div>
        <h1 className={styles.title} ref={heading} tabIndex={-1}>
          {props.title}
        </h1>
        <p>{props.happened}</p>
        <p>{props.safe}</p>
        <p>{props.todo}</p>
        <div className={styles.buttons}>{props.children}</div>
      </div>
    </main>
  );
}
