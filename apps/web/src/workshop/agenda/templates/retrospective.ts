import { planStep, type ReadyAgenda, vote, write } from "./ready-agenda.ts";

export const retrospective: ReadyAgenda = {
  id: "retrospective",
  title: "Retrospective and lessons learned",
  purpose: "Look back without blame, and leave with two or three things that change from Monday on.",
  steps: [
    planStep(
      "Arrive",
      5,
      "look",
      "map",
      "We look back to learn, not to find who was at fault. Everyone did the best they could with what they knew then. Say in one word how the last months were for you.",
    ),
    planStep(
      "What happened",
      10,
      "look",
      "roadmap?baseline=on",
      "Walk along the plan from the beginning until today. Where did it turn out otherwise than planned? Only what happened, not why.",
    ),
    planStep(
      "Keep and change",
      12,
      "propose",
      "map",
      "Write alone, each thought by itself: what helped us and should stay, what cost us time or trust, and what surprised you.",
      write("What should stay, what should change?", ["note"]),
    ),
    planStep(
      "Sort",
      12,
      "edit",
      "map",
      "Put together what belongs together and give each heap a name. Ask the author only what the words mean. Leave out nothing because it is awkward.",
    ),
    planStep(
      "Choose",
      5,
      "vote",
      "map",
      "You have three dots. Where would a change help us most? Look at what we can change ourselves.",
      vote("Where would a change help most?", ["note"], 3),
    ),
    planStep(
      "Find the cause",
      20,
      "look",
      "map",
      "Take the two or three notes with the most dots. For each, ask why until the answer is something that we decide ourselves. Ten minutes each, no longer.",
    ),
    planStep(
      "What we do",
      15,
      "edit",
      "governance?view=decisions",
      "Write for each cause one thing we will try, who does it, and when we look whether it helped. Fewer is better: three things done are more than ten things listed.",
    ),
    planStep(
      "Close",
      6,
      "look",
      "map",
      "Read aloud what was agreed. Write the lessons into the projects they come from, so that the next team finds them. Thank somebody by name.",
    ),
  ],
};
