import type { ItemOf } from "@throughline/model";

type Kind = ItemOf<"project">["projectKind"];

/** What is to be done before any project is closed. */
export const closureBase: readonly string[] = [
  "Everything promised is accepted, or its absence is agreed",
  "Open risks and issues have a new owner",
  "Contracts and purchase orders are closed",
  "Budget is settled and what is left is given back",
  "The team is released and thanked",
  "Lessons learned are written down",
];

/** What comes to that by the kind of project. */
export const closureByKind: Readonly<Record<Kind, readonly string[]>> = {
  other: ["Documents are where people will look for them"],
  software: ["Source code and keys are in the hands of those who run it"],
  infrastructure: ["The inventory and the drawings are up to date"],
  cybersecurity: ["Test accounts and temporary access are removed"],
  transformation: ["Each benefit has an owner in the line organization"],
};

/** By what the work is judged, by the kind of project. */
export const qualityByKind: Readonly<Record<Kind, readonly string[]>> = {
  other: ["It does what its owner asked for", "It was checked by somebody who did not make it"],
  software: [
    "Pages answer within two seconds at peak load",
    "It can be used by keyboard and screen reader",
    "Tests cover what must not break",
    "No known severe defect",
  ],
  infrastructure: [
    "Availability meets the target for a month",
    "A failure of one part is not noticed by users",
    "Backups were restored on trial",
  ],
  cybersecurity: [
    "Findings of the last test are closed",
    "Logs show who did what",
    "Patches are in within the agreed days",
  ],
  transformation: [
    "Those affected can say what changes for them",
    "The new way takes no longer than the old one",
    "Training was understood, by a test or by observation",
  ],
};
