import { cards } from "../author/cards.ts";
import { calendar, underWay } from "./calendar.ts";

const { span } = calendar;

export const changes = cards(
  "change",
  {
    source: "NASA mission description; dates illustrative",
    approximate: ["start", "duration"],
    status: "not-started",
    progress: 0,
    adoption: 0,
  },
  {
    steerAway: {
      title: "The lander steers away from hazards",
      owner: "Entry, descent and landing lead",
      affected: "Landing site selection, landing team",
      ...span("2020-08-06", "2021-02-17"),
      training: "Landing rehearsals with faults.",
    },
    jointMaps: {
      title: "Scientists choose targets on one map",
      owner: "Project scientist",
      affected: "Science team, about 450 people",
      ...span("2021-02-19", "2021-05-28"),
      training: "Field test with a stand-in rover before launch.",
      communication: "One daily science meeting for all instruments.",
    },
    cleanTubes: {
      title: "Tubes stay clean from bench to seal",
      owner: "Contamination control lead",
      affected: "Sampling and assembly teams",
      status: "in-progress",
      ...underWay(span("2019-01-07", "2020-05-22")),
      training: "Clean-room certificate for everyone who touches the tubes.",
    },
    reuseAsBuilt: {
      title: "Proven parts are used as built",
      owner: "Chief engineer",
      affected: "Flight system engineers, suppliers",
      status: "done",
      progress: 1,
      adoption: 0.8,
      ...span("2014-01-06", "2019-04-30"),
    },
    fiveHours: {
      title: "A day on Mars is planned in five hours",
      owner: "Surface operations lead",
      affected: "Operations team",
      ...span("2021-02-19", "2021-06-30"),
      training: "Rehearsal weeks before landing; two shifts on Mars time.",
    },
    demonstrations: {
      title: "New technology is tried beside science",
      owner: "NASA space technology lead",
      affected: "Operations team, technology teams",
      ...span("2021-02-19", "2021-05-28"),
    },
  },
);
