import { planStep, type ReadyAgenda, score, vote } from "./ready-agenda.ts";

export const prioritization: ReadyAgenda = {
  id: "prioritization",
  title: "Prioritization",
  purpose: "More work than money or people: agree an order, and where the line is drawn.",
  steps: [
    planStep(
      "What is on the table",
      10,
      "look",
      "priority",
      "These are all the projects we choose among. Read them from the top. Ask what one is; do not yet say whether it is good.",
    ),
    planStep(
      "How much is it worth",
      12,
      "vote",
      "priority",
      "Score the business value of each project. Compare: begin with the one you find least valuable, give it a low score, and judge the others against it.",
      score("How much is it worth?", "businessValue", ["project"]),
    ),
    planStep(
      "What if we wait",
      10,
      "vote",
      "priority",
      "Score how much is lost if a project comes half a year later. A fixed date or a law scores high; what can wait without harm scores low.",
      score("What does waiting cost?", "timeCriticality", ["project"]),
    ),
    planStep(
      "How large is it",
      10,
      "vote",
      "priority",
      "Score the size of the work, again by comparing. Those who will do the work judge; all others may leave it out.",
      score("How large is the work?", "jobSize", ["project"]),
    ),
    planStep(
      "Where we differ",
      20,
      "look",
      "priority",
      "Take the projects where your scores were furthest apart. The highest and the lowest say why, two minutes each. Then agree on a figure, or score it again.",
    ),
    planStep(
      "The line",
      15,
      "edit",
      "priority",
      "Read the list from the top and watch the money. Where does it end? Move a project only if you say aloud which reason the scores do not know.",
    ),
    planStep(
      "A last look",
      6,
      "vote",
      "priority",
      "You have two dots. Place them on projects whose place in the list you could not defend tomorrow. Many dots on one mean that we talk about it once more.",
      vote("Which place could you not defend?", ["project"], 2),
    ),
    planStep(
      "Decide",
      10,
      "look",
      "priority",
      "Read aloud what is done, what waits and what is stopped. Who is against it says so now. Then it is decided, with the reason written down.",
    ),
  ],
};
