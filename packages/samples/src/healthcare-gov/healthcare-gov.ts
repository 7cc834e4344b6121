import { card, cards } from "../author/cards.ts";
import { grid, section } from "../author/layout.ts";
import { arrangeStory } from "../author/story.ts";
import { createSample } from "../sample.ts";
import { holidays, statusDate } from "./calendar.ts";
import { changes as c } from "./changes.ts";
import { benefits as b, goals as g, program } from "./goals-and-benefits.ts";
import { decisions as d, controls as k, request } from "./governance.ts";
import { links } from "./links.ts";
import { marketplace as f, milestones as m, deliverables as out } from "./marketplace.ts";
import {
  assumptions as a,
  issues as i,
  stakeholders as p,
  risks as r,
  teams as t,
} from "./people-and-risks.ts";
import { outside as o, services as s } from "./projects.ts";

const heading = card("text", "heading", { title: "Plan of February 2013", fontSize: 24, size: [320, 40] });

const notes = cards(
  "note",
  { size: [320, 240] },
  {
    howToRead: {
      color: "yellow",
      title:
        "How to read this board\n" +
        "Teams do projects, projects change how people work, changes bring benefits, benefits serve goals. Nearly everyone reports green: look at the arrows into the end-to-end test.",
    },
    tryThis: {
      color: "teal",
      title:
        "Try this\n" +
        "Select “Rules and requirements”, work under way, and drag the time grip below it by a quarter: what remains of it moves. Read what that does to 1 October, to enrollment and to the goals.",
    },
    whatHappened: {
      color: "grey",
      title:
        "What happened next\n" +
        "It opened on 1 October 2013 and failed under load. A recovery team made it work by December. More than 8 million people enrolled in the first period.",
    },
  },
);

const free = [260, 136] as const;

const layout = arrangeStory({
  introduction: grid([[heading], [program], [notes.howToRead], [notes.tryThis], [notes.whatHappened]]),
  teams: section("teams", "Teams", "violet", [
    [t.helpContractor],
    [t.hubContractor],
    [t.ffmContractor],
    [t.cmsOffice],
    [t.cmsSecurity],
  ]),
  projects: section(
    "projects",
    "Projects: what is built",
    "blue",
    [
      [o.policy, free, o.callCenters, o.outreach],
      [o.states, s.agencyLinks, free, s.hub],
      [f.planManagement, free, free, f.financial],
      [f.eligibility, f.identity, free, f.site],
      [s.hosting, s.testing, s.security, o.recovery],
    ],
    { spread: true },
  ),
  milestones: section("milestones", "Dates that matter", "orange", [
    [m.rulesFinal, m.readiness, m.authority, m.goLive, m.coverage],
    [m.plansDue, out.testReport, out.securityReport, [200, 72], m.enrollmentEnds],
  ]),
  raid: section("raid", "Risks, assumptions and issues", "red", [
    [r.lateRequirements, r.noIntegrator, r.openFindings, r.capacity],
    [r.costGrowth, i.unclearLead, r.squeezedTest, a.lateLoad],
    [a.fewStates],
  ]),
  changes: section(
    "changes",
    "How work changes",
    "teal",
    [[c.helpToEnroll], [c.statesExchange], [c.oneAnswer], [c.oneCatalogue], [c.applyOnline]],
    { spread: true },
  ),
  benefits: section(
    "benefits",
    "What people gain",
    "green",
    [
      [b.moreHelp],
      [b.fasterEligibility],
      [b.fewerWrongCredits],
      [b.strongerCompetition],
      [b.moreEnrolled],
      [b.lessPaper],
    ],
    { spread: true },
  ),
  goals: section(
    "goals",
    "Why: the goals",
    "yellow",
    [[g.openOnTime], [g.coverageFromJanuary], [g.keepTrust], [g.affordableCoverage]],
    { spread: true },
  ),
  people: section("people", "People who must be with us", "pink", [
    [p.states, p.issuers, p.applicants, p.hhs],
    [p.whiteHouse],
  ]),
  governance: section("governance", "Decisions and controls", "grey", [
    [d.goNoGo, d.dayOneScope, d.leadIntegrator, request],
    [k.authorization, k.assessment, k.riskAnalysis, k.accessControl],
  ]),
});

/** HealthCare.gov as it was planned in early 2013, eight months before it opened. */
export const healthcareGov = createSample(
  "healthcare-gov",
  "A fixed opening day, late rules and a squeezed test: see in February 2013 what became public in October.",
  {
    title: "HealthCare.gov, seen from early 2013",
    currency: "USD",
    statusDate,
    holidays,
    layout,
    links,
    ranking: [
      s.testing,
      f.eligibility,
      o.policy,
      s.hub,
      f.identity,
      s.security,
      s.hosting,
      s.agencyLinks,
      o.states,
      f.planManagement,
      f.site,
      o.callCenters,
      o.outreach,
      f.financial,
      o.recovery,
      b.moreEnrolled,
      b.fasterEligibility,
      b.fewerWrongCredits,
      b.moreHelp,
      b.lessPaper,
      b.strongerCompetition,
    ],
  },
);
