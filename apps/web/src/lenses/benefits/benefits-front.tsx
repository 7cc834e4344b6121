import type { BarProps } from "../lens.ts";
import { ProfileDrawer } from "./profile-drawer.tsx";
import { useThreadOfSelection } from "./use-thread-of-selection.ts";

/** Over the canvas: the profile of one benefit, while it is open. */
export function BenefitsFront({ look, choose }: BarProps) {
  useThreadOfSelection({ look, choose });
  return look.profile ? <ProfileDrawer id={look.profile} onClose={() => choose({ profile: "" })} /> : null;
}
