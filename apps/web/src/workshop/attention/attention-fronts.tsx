import { useEffect } from "react";
import { trackPointer } from "./at-pointer.ts";
import { HandsAnnouncer } from "./hands-announcer.tsx";
import { JoinBar } from "./join-bar.tsx";
import { ReactionPalette } from "./react/reaction-palette.tsx";
import { Reactions } from "./react/reactions.tsx";
import { CursorChat } from "./say/cursor-chat.tsx";
import { SaidAloud } from "./say/said-aloud.tsx";

/** What people in one room show each other over the board. */
export function AttentionFronts() {
  useEffect(trackPointer, []);
  return (
    <>
      <JoinBar />
      <Reactions />
      <ReactionPalette />
      <CursorChat />
      <SaidAloud />
      <HandsAnnouncer />
    </>
  );
}
