import { estimate, planStep, type ReadyAgenda, vote, write } from "./ready-agenda.ts";

export const incrementPlanning: ReadyAgenda = {
  id: "increment-planning",
  title: "Dependencies and increment planning",
  purpose: "Several teams plan the next quarter together and promise each other what they need.",
  steps: [
    planStep(
      "What the quarter is for",
      15,
      "look",
      "roadmap?scale=quarter",
      "We plan the next quarter. Here is what the program needs from it, and the dates that stand. Ask now what is not clear; in the next step you plan.",
    ),
    planStep(
      "Each team plans",
      40,
      "edit",
      "roadmap?lanes=team&scale=week",
      "Put your work into your lane. Begin with what has a date, then what others wait for. Leave a fifth of your time empty.\n\nDo not yet talk to other teams: write down what you need from them.",
    ),
    planStep(
      "How long does it take",
      15,
      "vote",
      "roadmap?lanes=team&scale=week",
      "For the work you know: how many working days at best, most likely, and if things go badly? Leave out what you cannot judge.",
      estimate("How long does it take?", ["deliverable", "project"]),
    ),
    planStep(
      "Give and get",
      25,
      "edit",
      "roadmap?lanes=team&scale=week",
      "Draw an arrow from what is needed to what needs it. Go to the team that gives. Those who need say until when, those who give say what they can promise. Only a promise counts.",
    ),
    planStep(
      "Too much for one team",
      20,
      "edit",
      "teams?period=month",
      "Look for teams with more work than days. Move work, make it smaller, or give it to another team. What cannot be moved is said aloud.",
    ),
    planStep(
      "What could go wrong",
      10,
      "propose",
      "risk",
      "What could break a promise we have just made? Write each by itself, and name the promise.",
      write("What could break a promise?", ["risk"]),
    ),
    planStep(
      "Do we believe in it",
      5,
      "vote",
      "roadmap?scale=quarter",
      "You have three dots. Place them on the pieces of work that you do not believe will be done in this quarter. Where many dots are, we plan again.",
      vote("What will not be done?", ["deliverable", "project"], 3),
    ),
    planStep(
      "Mend the plan and promise",
      20,
      "edit",
      "roadmap?lanes=team&scale=quarter",
      "Take the work with the most dots: smaller, later, or with more help. Then each team says in one sentence what it promises.",
    ),
  ],
};
