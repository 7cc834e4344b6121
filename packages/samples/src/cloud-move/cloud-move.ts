import { card, cards } from "../author/cards.ts";
import { grid, row, section, stack } from "../author/layout.ts";
import { contributes, delivers, dependency, governs, owns, staffs, threatens } from "../author/links.ts";
import { createSample } from "../sample.ts";
import { holidays } from "./calendar.ts";
import { benefits as b, changes as c, goals as g, program } from "./goals-and-benefits.ts";
import { decision, risks as r, stakeholders as s, teams as t } from "./people-and-risks.ts";
import { milestones as m, projects as p } from "./projects.ts";

const heading = card("text", "heading", { title: "A five-minute tour", fontSize: 32, size: [320, 40] });

const notes = cards(
  "note",
  { size: [320, 240] },
  {
    startHere: {
      color: "yellow",
      title:
        "Start here\n" +
        "1. Drag a card: its arrows follow.\n" +
        "2. Pull from a card's edge to another card: an arrow.\n" +
        "3. Double-click an empty place: a new card.\n" +
        "4. Press ? for every key.",
    },
    readTheArrows: {
      color: "teal",
      title:
        "Read from left to right\n" +
        "Projects change how people work. Changes bring benefits. Benefits serve goals.\n" +
        "One arrow out of Cloud backup is broken: the file server starts before the backup stands. Find its dates at the right.",
    },
  },
);

const links = [
  dependency(p.internetLines, p.backup, { status: "met" }),
  dependency(p.backup, p.files, {
    notes: "Files must not move before they are backed up. The plan starts too early.",
    owner: "Systems engineer",
    promised: "2026-05-15",
    needed: "2026-04-17",
    status: "at-risk",
  }),
  dependency(p.files, p.erp, { type: "FF", lag: 20, hardness: "soft", label: "Reports need the drive" }),
  dependency(p.internetLines, p.phones, { lag: 10, label: "Line test" }),
  dependency(p.erp, m.erpLive),
  dependency(m.erpLive, m.roomEmpty, { lag: 25, hardness: "soft", label: "Keep the old ERP readable" }),
  delivers(p.files, c.filesAnywhere, 1),
  delivers(p.erp, c.liveStock, 1),
  delivers(p.phones, c.callsFollowPeople, 1),
  delivers(p.backup, b.fasterRecovery, 1),
  delivers(c.filesAnywhere, b.fewerLostHours, 0.3),
  delivers(c.liveStock, b.fasterOrders, 1),
  delivers(c.liveStock, b.fewerLostHours, 0.5),
  delivers(c.callsFollowPeople, b.lowerRunningCost, 0.4),
  contributes(b.fewerLostHours, g.neverStopShipping, 3),
  contributes(b.fasterRecovery, g.neverStopShipping, 2),
  contributes(b.fasterOrders, g.growWithoutOverhead, 3),
  contributes(b.lowerRunningCost, g.growWithoutOverhead, 2),
  threatens(r.wrongStock, p.erp, { days: 15, money: 60_000 }),
  threatens(r.wrongStock, b.fasterOrders, { benefitLoss: 0.3 }),
  threatens(r.oneExpert, p.erp, { days: 20, money: 25_000 }),
  staffs(t.it, p.backup, 1),
  staffs(t.it, p.files, 2),
  staffs(t.it, p.erp, 1.5),
  staffs(t.it, p.phones, 1),
  staffs(t.erpPartner, p.erp, 2),
  owns(s.managingDirector, p.erp, "A"),
  owns(s.warehouseLead, c.liveStock, "A"),
  governs(decision, p.erp),
];

const story = row(
  64,
  grid([[heading], [program], [notes.startHere], [notes.readTheArrows]]),
  section("projects", "Projects: what we do", "blue", [
    [p.internetLines, p.backup],
    [[260, 132], p.files],
    [p.phones],
    [[260, 132], p.erp],
    [m.erpLive, m.roomEmpty],
  ]),
  section("changes", "How work changes", "teal", [
    [[220, 132]],
    [c.filesAnywhere],
    [[220, 40]],
    [c.callsFollowPeople],
    [[220, 40]],
    [c.liveStock],
  ]),
  section(
    "gains",
    "What we gain, and the goals it serves",
    "green",
    [
      [b.fasterRecovery],
      [b.fewerLostHours, g.neverStopShipping],
      [b.lowerRunningCost, g.growWithoutOverhead],
      [b.fasterOrders],
    ],
    { spread: true },
  ),
);

const ground = row(
  64,
  section("people", "People and teams", "violet", [
    [s.managingDirector, s.warehouseLead, t.erpPartner, t.it],
  ]),
  section("risks", "Risks and open decisions", "red", [[r.oneExpert, r.wrongStock, decision]]),
);

/** The five-minute tour: a small firm moves to the cloud. Fictional throughout. */
export const cloudMove = createSample(
  "cloud-move",
  "A firm of 120 people moves ERP, files, backup and phones to the cloud in nine months: learn the gestures in five minutes.",
  {
    title: "Moving to the cloud",
    currency: "USD",
    statusDate: "2026-04-30",
    holidays,
    layout: stack(64, story, ground),
    links,
    ranking: [p.internetLines, p.backup, p.erp, p.files, p.phones, b.fasterOrders, b.fewerLostHours],
  },
);
