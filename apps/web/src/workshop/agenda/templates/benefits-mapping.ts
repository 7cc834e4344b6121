import { planStep, type ReadyAgenda, score, vote, write } from "./ready-agenda.ts";

export const benefitsMapping: ReadyAgenda = {
  id: "benefits-mapping",
  title: "Benefits mapping",
  purpose: "Connect the work to the goals it is for, and find work that nobody will benefit from.",
  steps: [
    planStep(
      "The goals",
      10,
      "look",
      "benefits",
      "We look at the goals only, on the right. Read each one aloud. Can you tell in one sentence when it is reached? If not, say so: we reword it now.",
    ),
    planStep(
      "Benefits, alone",
      10,
      "propose",
      "benefits",
      "Take one goal after the other. What would somebody notice if it were reached: who has less to do, what costs less, what becomes possible?\n\nWrite each benefit by itself, and begin with who has it.",
      write("Who will notice what?", ["benefit"]),
    ),
    planStep(
      "Bring them together",
      20,
      "edit",
      "benefits",
      "Merge what means the same. Turn the rest into benefits and connect each to the goal it serves. A benefit that serves no goal is either not needed, or a goal is missing.",
    ),
    planStep(
      "From work to benefit",
      25,
      "edit",
      "benefits",
      "Now from the left. Follow each project: what does it deliver, what has to change in how people work, and which benefit comes of that?\n\nWhere you cannot draw the line, leave it open. Open ends are what we came for.",
    ),
    planStep(
      "Work without a benefit",
      10,
      "look",
      "benefits",
      "Look at what is not connected. For each: did we forget a line, or do we not need the work? Decide, or name who finds out by when.",
    ),
    planStep(
      "How sure are we",
      12,
      "vote",
      "benefits",
      "For each benefit, say how sure you are that it will come, from not at all to fully. Judge by yourself; we talk about those where we differ most.",
      score("How sure are we that it comes?", "confidence", ["benefit"]),
    ),
    planStep(
      "Where to measure",
      8,
      "vote",
      "benefits",
      "You have three dots. Which benefits do we watch closely, with a figure and somebody who reads it every month?",
      vote("Which benefits do we watch?", ["benefit"], 3),
    ),
    planStep(
      "Owners and figures",
      15,
      "edit",
      "benefits",
      "Give each benefit with many dots an owner, a figure today and a figure it is to reach. The owner is in this room, or is asked before the week ends.",
    ),
  ],
};
