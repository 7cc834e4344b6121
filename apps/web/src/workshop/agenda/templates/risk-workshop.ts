import { planStep, type ReadyAgenda, score, vote, write } from "./ready-agenda.ts";

export const riskWorkshop: ReadyAgenda = {
  id: "risk-workshop",
  title: "Risk workshop",
  purpose: "Find what could go wrong, judge it without following the loudest, and give each an owner.",
  steps: [
    planStep(
      "The plan as it is",
      8,
      "look",
      "roadmap",
      "Look at the plan from left to right. Where do you feel uneasy? Keep it to yourself for now; you will write it down in a moment.",
    ),
    planStep(
      "It has gone wrong",
      10,
      "propose",
      "roadmap",
      "Imagine the end of the program. It has failed. Write alone what happened, each reason by itself: because of … it may happen that … and then …",
      write("What went wrong?", ["risk", "assumption"]),
    ),
    planStep(
      "Bring them together",
      15,
      "edit",
      "risk",
      "Merge what means the same. What has happened already is an issue, what we only believe is an assumption. Turn the rest into risks and connect each to what it threatens.",
    ),
    planStep(
      "How likely",
      10,
      "vote",
      "risk",
      "How likely is each risk if we do nothing more than we do today? Judge alone. A coin toss is one half.",
      score("How likely is it?", "probability", ["risk"]),
    ),
    planStep(
      "How bad",
      10,
      "vote",
      "risk",
      "And if it happens, how bad is it for the goals of the program? One is a nuisance, five is the end of a goal.",
      score("How bad would it be?", "impact", ["risk"]),
    ),
    planStep(
      "Where we differ",
      15,
      "look",
      "risk",
      "Take the risks where you were furthest apart. Who knows something the others do not? Agree on a figure and say what it rests on.",
    ),
    planStep(
      "Which we treat",
      5,
      "vote",
      "risk",
      "You have four dots. Place them on the risks where an hour of our work helps most. That need not be the largest ones.",
      vote("Which risks do we treat first?", ["risk"], 4),
    ),
    planStep(
      "Answers and owners",
      25,
      "edit",
      "risk",
      "For each risk with many dots: avoid it, make it smaller, hand it over, or accept it. Write down what is done, by whom, and how the risk stands after that.",
    ),
  ],
};
