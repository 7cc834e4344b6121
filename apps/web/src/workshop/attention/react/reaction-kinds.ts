import {
  Brain,
  CircleQuestionMark,
  Heart,
  Laugh,
  type LucideIcon,
  PartyPopper,
  ThumbsUp,
} from "lucide-react";

/** A small sign that everyone sees for a moment. */
export interface ReactionKind {
  readonly id: string;
  /** What it says: after somebody's name, and on its button. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** A color of the palette, by its token. */
  readonly color: string;
}

/** All reactions, in the order of the number keys that choose them. */
export const reactionKinds: readonly ReactionKind[] = [
  { id: "agree", label: "agree", icon: ThumbsUp, color: "var(--kind-project)" },
  { id: "love", label: "love it", icon: Heart, color: "var(--kind-risk)" },
  { id: "clap", label: "applause", icon: PartyPopper, color: "var(--kind-milestone)" },
  { id: "laugh", label: "laughing", icon: Laugh, color: "var(--kind-assumption)" },
  { id: "question", label: "question", icon: CircleQuestionMark, color: "var(--kind-goal)" },
  { id: "thinking", label: "thinking", icon: Brain, color: "var(--kind-change)" },
];

/** The reaction of an id; undefined for one that another version of the product knows. */
export function reactionOf(id: string): ReactionKind | undefined {
  return reactionKinds.find((kind) => kind.id === id);
}
