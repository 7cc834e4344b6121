import { choice, daySpans } from "../field.ts";

/** The health that a person declares; the engine computes its own beside it. */
export const declaredRag = () =>
  choice("Declared health", [
    { value: "none", label: "Not declared" },
    { value: "green", label: "On track" },
    { value: "amber", label: "At risk" },
    { value: "red", label: "Off track" },
  ]);

/** Where a piece of work stands. */
export const workStatus = () =>
  choice("Status", [
    { value: "not-started", label: "Not started" },
    { value: "in-progress", label: "In progress" },
    { value: "on-hold", label: "On hold" },
    { value: "done", label: "Done" },
    { value: "cancelled", label: "Cancelled" },
  ]);

/** Where an entry of the RAID register stands. */
export const registerStatus = () =>
  choice("Status", [
    { value: "open", label: "Open" },
    { value: "mitigating", label: "Being treated" },
    { value: "occurred", label: "Occurred" },
    { value: "closed", label: "Closed" },
  ]);

/** How a measure should move. */
export const direction = () =>
  choice("Direction", [
    { value: "increase", label: "Increase" },
    { value: "decrease", label: "Decrease" },
  ]);

/** The way of working; stage templates and checklists follow it. */
export const method = () =>
  choice("Method", [
    { value: "none", label: "Not chosen" },
    { value: "agile", label: "Agile / Scrum" },
    { value: "waterfall", label: "Waterfall" },
    { value: "lean", label: "Lean" },
    { value: "prince2", label: "PRINCE2" },
    { value: "pmbok", label: "PMBOK" },
    { value: "hybrid", label: "Hybrid" },
  ]);

/** The stages that a program and its projects pass, each behind a gate. */
export const stage = () =>
  choice("Stage", [
    { value: "planning", label: "Planning" },
    { value: "mapping", label: "Benefits mapping and prioritization" },
    { value: "execution", label: "Execution" },
    { value: "oversight", label: "Oversight" },
    { value: "realization", label: "Realization and close" },
  ]);

/** The eight schedule constraints, named as in planning tools. */
export const constraint = () =>
  choice("Constraint", [
    { value: "asap", label: "As soon as possible" },
    { value: "alap", label: "As late as possible" },
    { value: "snet", label: "Start no earlier than" },
    { value: "snlt", label: "Start no later than" },
    { value: "fnet", label: "Finish no earlier than" },
    { value: "fnlt", label: "Finish no later than" },
    { value: "mso", label: "Must start on" },
    { value: "mfo", label: "Must finish on" },
  ]);

/** Must, Should, Could, Won't. */
export const moscow = () =>
  choice("MoSCoW", [
    { value: "none", label: "Not sorted" },
    { value: "must", label: "Must" },
    { value: "should", label: "Should" },
    { value: "could", label: "Could" },
    { value: "wont", label: "Won't" },
  ]);

/** Days on which nobody works beside the board's free days, such as a freeze or a team's leave. */
export const daysOff = () => daySpans("Days off", { help: "As 2026-12-24, or 2026-12-24/2027-01-02." });

/** Days that are worked although the board's calendar has them free. */
export const extraDays = () => daySpans("Extra working days", { help: "As 2026-12-24." });
