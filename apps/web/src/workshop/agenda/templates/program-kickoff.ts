import { planStep, type ReadyAgenda, vote, write } from "./ready-agenda.ts";

export const programKickoff: ReadyAgenda = {
  id: "program-kickoff",
  title: "Program kick-off",
  purpose: "A new program begins: agree why it exists, what belongs to it and what comes next.",
  steps: [
    planStep(
      "Welcome",
      10,
      "look",
      "map",
      "Welcome, everyone. We are here to agree why this program exists, what belongs to it and what we do first.\n\nSay your name and one thing that must be different a year from now. One sentence each, please.",
    ),
    planStep(
      "Why we do this",
      15,
      "look",
      "benefits",
      "Read the chain from right to left: the goals, the benefits that serve them, and the work that brings the benefits.\n\nAsk whenever a step from work to benefit is not clear to you. We do not solve anything yet.",
    ),
    planStep(
      "What is missing",
      12,
      "propose",
      "benefits",
      "Write alone, and write every thought by itself: a goal nobody has named, a benefit that is missing, work that has no benefit.\n\nNobody reads your words before we show them all together.",
      write("What is missing in our program?", ["goal", "benefit", "project"]),
    ),
    planStep(
      "Sort it together",
      20,
      "edit",
      "benefits",
      "Put what belongs together next to each other. Turn what we want to keep into cards and connect them: this work brings that benefit, that benefit serves this goal.\n\nWork in pairs. Say aloud what you move.",
    ),
    planStep(
      "What matters most",
      8,
      "vote",
      "benefits",
      "You have five dots. Place them on the benefits that you would keep if we could keep only a few, at most one on each.",
      vote("Which benefits matter most?", ["benefit"], 5),
    ),
    planStep(
      "What could stop us",
      12,
      "propose",
      "risk",
      "Imagine it is a year from now and the program has failed. What happened? Write every reason by itself.",
      write("Why did the program fail?", ["risk"]),
    ),
    planStep(
      "First steps",
      15,
      "edit",
      "roadmap",
      "Look at the next three months only. Give each piece of work that starts there an owner and a start.\n\nWhat nobody wants to own does not start.",
    ),
    planStep(
      "Close",
      8,
      "look",
      "map",
      "Read aloud what was decided and who does what until when. Ask: what would make you say next time that today was worth it?",
    ),
  ],
};
