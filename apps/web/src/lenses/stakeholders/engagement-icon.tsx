import { CircleHelp, EyeOff, type LucideIcon, Megaphone, Minus, ThumbsDown, ThumbsUp } from "lucide-react";
import type { Engagement } from "./engagement-levels.ts";

const icons: Readonly<Record<Engagement, LucideIcon>> = {
  unknown: CircleHelp,
  unaware: EyeOff,
  resistant: ThumbsDown,
  neutral: Minus,
  supportive: ThumbsUp,
  leading: Megaphone,
};

/** An engagement as an icon; its word stands beside it. */
export function EngagementIcon({ engagement }: { readonly engagement: Engagement }) {
  const Icon = icons[engagement];
  return <Icon aria-hidden size={12} strokeWidth={2.3} />;
}
