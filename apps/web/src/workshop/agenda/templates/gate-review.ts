import { planStep, type ReadyAgenda, vote, write } from "./ready-agenda.ts";

export const gateReview: ReadyAgenda = {
  id: "gate-review",
  title: "Gate review",
  purpose: "Decide with the evidence on the wall whether a project goes on, and on what conditions.",
  steps: [
    planStep(
      "What is decided today",
      5,
      "look",
      "governance?view=gates",
      "We decide about the projects that stand at a gate. There are four answers: go on, go on with conditions, wait, stop. Who decides, and who is only heard?",
    ),
    planStep(
      "The evidence",
      15,
      "look",
      "governance?view=gates",
      "Go through the checklist of each gate. For every point: met or not, and where is it seen? A promise is not evidence.",
    ),
    planStep(
      "Time and money",
      10,
      "look",
      "roadmap",
      "Compare with the baseline: what moved, what does it cost now, and who waits for it? The owner speaks, five minutes at most.",
    ),
    planStep(
      "Is it still worth it",
      10,
      "look",
      "benefits",
      "Follow the project to its benefits. Are they the same as at the last gate? Has anybody begun to prepare the change that they need?",
    ),
    planStep(
      "Concerns",
      8,
      "propose",
      "governance?view=gates",
      "Write down alone what speaks against going on, and which condition would settle it. Silence counts as no concern.",
      write("What speaks against it, and what would settle it?", ["risk", "issue"]),
    ),
    planStep(
      "Show of hands",
      5,
      "vote",
      "governance?view=gates",
      "Place a dot on each project that may pass its gate today. You have as many dots as you need.",
      vote("Which may pass today?", ["project"], 20),
    ),
    planStep(
      "Decide and write down",
      12,
      "edit",
      "governance?view=decisions",
      "Those who decide, decide. Write the decision, the reason and each condition with its owner and date. Nobody leaves with another version of it.",
    ),
  ],
};
