import type { Item } from "@throughline/model";
import { Component, type ReactNode } from "react";
import styles from "./card.module.css";

interface Props {
  readonly item: Item;
  readonly children: ReactNode;
}

interface State {
  readonly item: Item;
  readonly failed: boolean;
}

/** A card that fails to draw says so in its place, and the others live on. It tries again when it changes. */
export class CardBoundary extends Component<Props, State> {
  override state: State = { item: this.props.item, failed: false };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ item }: Props, state: State): Partial<State> | null {
    return item === state.item ? null : { item, failed: false };
  }

  override componentDidCatch(error: unknown): void {
    console.error("A card could not be drawn.", error);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className={styles.broken}>
        <strong>{this.props.item.title || "This card"}</strong> could not be drawn. Nothing is lost: open it
        in the inspector.
      </div>
    );
  }
}
