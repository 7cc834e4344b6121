import type { BarProps } from "../lens.ts";
import { ProfileDrawer } from "./profile-drawer.tsx";
import { useCardInSight } from "./use-card-in-sight.ts";
import { useThreadOfSelection } from "./use-thread-of-selection.ts";

/** Over the canvas: the profile of one benefit, while it is open. */
export function BenefitsFront({ look, choose }: BarProps) {
  useThreadOfSelection({ look, choose });
  useCardInSight(look.profile ?? "", DRAWER);
  return look.profile ? <ProfileDrawer id={look.profile} onClose={() => choose({ profile: "" })} /> : null;
}

/** As wide as the style sheet makes it. */
const DRAWER = 420;
