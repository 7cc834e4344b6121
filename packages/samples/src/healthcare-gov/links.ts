import {
  contributes,
  delivers,
  dependency,
  governs,
  owns,
  relates,
  staffs,
  threatens,
} from "../author/links.ts";
import { changes as c } from "./changes.ts";
import { benefits as b, goals as g } from "./goals-and-benefits.ts";
import { decisions as d, controls as k, request } from "./governance.ts";
import { marketplace as f, milestones as m, deliverables as out } from "./marketplace.ts";
import {
  assumptions as a,
  issues as i,
  stakeholders as p,
  risks as r,
  teams as t,
} from "./people-and-risks.ts";
import { outside as o, services as s } from "./projects.ts";

const schedule = [
  dependency(o.policy, m.rulesFinal),
  dependency(o.policy, f.eligibility, {
    type: "FF",
    lag: 60,
    label: "Rules to code",
    owner: "Director, Center for Consumer Information",
    promised: "2013-03-29",
    needed: "2012-09-28",
    status: "broken",
    notes: "Sixty working days from the last rule to working code is the least the contractor asked for.",
  }),
  dependency(o.policy, o.callCenters, { type: "SS", lag: 20, hardness: "soft" }),
  dependency(o.callCenters, o.outreach, { type: "SS", lag: 60 }),
  dependency(o.outreach, c.applyOnline, { type: "SS", lag: 60, label: "People know of it" }),
  dependency(o.states, s.agencyLinks, { type: "SS", lag: 40 }),
  dependency(s.agencyLinks, s.hub, {
    type: "FF",
    lag: 20,
    promised: "2013-05-31",
    needed: "2013-04-30",
    owner: "Federal partners lead",
    status: "at-risk",
  }),
  dependency(s.hub, f.eligibility, { type: "FF", lag: 15 }),
  dependency(f.planManagement, m.plansDue, { status: "at-risk" }),
  dependency(f.planManagement, f.financial, { type: "SS", lag: 60, hardness: "soft" }),
  dependency(f.identity, f.site, { type: "FF", lag: 10 }),
  dependency(f.eligibility, f.identity, { type: "SS", lag: 120 }),
  dependency(f.eligibility, s.testing, {
    label: "Code complete",
    owner: "FFM project lead",
    promised: "2013-08-16",
    needed: "2013-07-26",
    status: "at-risk",
    notes: "The test starts three weeks before its most important part is ready.",
  }),
  dependency(f.site, s.testing, { type: "FF", lag: 15 }),
  dependency(s.hosting, s.testing, {
    hardness: "soft",
    label: "Real environment",
    promised: "2013-08-23",
    needed: "2013-07-26",
    status: "at-risk",
  }),
  dependency(s.testing, s.security, { type: "FF", lag: 10, label: "Final code" }),
  dependency(s.testing, m.readiness),
  dependency(s.security, m.authority),
  dependency(m.readiness, m.authority, { lag: 5 }),
  dependency(m.authority, m.goLive, { lag: 3 }),
  dependency(m.goLive, m.coverage, { lag: 45, label: "Enrollment data to issuers" }),
  dependency(m.coverage, m.enrollmentEnds),
];

const value = [
  delivers(s.testing, out.testReport),
  delivers(s.security, out.securityReport),
  delivers(o.callCenters, c.helpToEnroll, 0.4),
  delivers(s.hub, c.statesExchange, 0.6),
  delivers(s.hub, c.oneAnswer, 0.8),
  delivers(f.financial, c.oneCatalogue, 0.4),
  delivers(o.recovery, c.oneCatalogue, 0.3),
  delivers(f.site, c.applyOnline, 0.3),
  delivers(s.security, c.applyOnline, 0.2),
  delivers(c.helpToEnroll, b.moreHelp, 1),
  delivers(c.statesExchange, b.fasterEligibility, 0.4),
  delivers(c.oneAnswer, b.fasterEligibility, 0.6),
  delivers(c.oneAnswer, b.fewerWrongCredits, 1),
  delivers(c.oneCatalogue, b.strongerCompetition, 1),
  delivers(c.applyOnline, b.moreEnrolled, 0.8),
  delivers(c.applyOnline, b.lessPaper, 1),
  contributes(b.moreHelp, g.openOnTime, 1),
  contributes(b.fasterEligibility, g.openOnTime, 3),
  contributes(b.fasterEligibility, g.coverageFromJanuary, 2),
  contributes(b.fewerWrongCredits, g.keepTrust, 2),
  contributes(b.strongerCompetition, g.affordableCoverage, 1),
  contributes(b.moreEnrolled, g.affordableCoverage, 5),
  contributes(b.lessPaper, g.affordableCoverage, 1),
];

const raid = [
  threatens(r.lateRequirements, f.eligibility, { days: 40, money: 30_000_000 }),
  threatens(r.noIntegrator, s.testing, { days: 30, money: 40_000_000 }),
  threatens(r.squeezedTest, m.goLive, { days: 30 }),
  threatens(r.squeezedTest, b.moreEnrolled, { benefitLoss: 0.2 }),
  threatens(r.capacity, s.hosting, { days: 40, money: 25_000_000 }),
  threatens(r.capacity, b.moreEnrolled, { benefitLoss: 0.3 }),
  threatens(r.costGrowth, f.eligibility, { money: 100_000_000 }),
  threatens(r.costGrowth, s.hub, { money: 50_000_000 }),
  threatens(r.openFindings, m.authority, { days: 15 }),
  threatens(a.fewStates, o.states, { days: 20, money: 40_000_000 }),
  threatens(a.lateLoad, s.hosting),
  threatens(i.unclearLead, m.readiness, { days: 20 }),
];

const people = [
  staffs(t.ffmContractor, f.eligibility, 120),
  staffs(t.ffmContractor, f.planManagement, 40),
  staffs(t.ffmContractor, f.financial, 35),
  staffs(t.hubContractor, s.hub, 60),
  staffs(t.hubContractor, f.identity, 40),
  staffs(t.cmsOffice, o.policy, 20),
  staffs(t.cmsOffice, o.states, 25),
  staffs(t.cmsOffice, s.testing, 20),
  staffs(t.cmsSecurity, s.security, 14),
  staffs(t.helpContractor, o.callCenters, 400),
  owns(p.hhs, g.affordableCoverage, "A"),
  owns(p.states, c.statesExchange, "R"),
  owns(p.issuers, c.oneCatalogue, "R"),
  owns(p.applicants, c.applyOnline, "I"),
  owns(t.cmsOffice, s.hub, "A"),
  owns(t.hubContractor, s.hub, "R"),
  owns(p.hhs, o.policy, "A"),
  owns(p.issuers, f.planManagement, "C"),
  owns(t.helpContractor, o.callCenters, "R"),
];

const governance = [
  governs(d.leadIntegrator, s.testing),
  governs(d.dayOneScope, f.eligibility),
  governs(d.goNoGo, m.goLive),
  governs(request, f.identity),
  governs(k.riskAnalysis, s.security),
  governs(k.accessControl, f.identity),
  governs(k.assessment, s.security),
  governs(k.authorization, m.authority),
  relates(o.recovery, r.noIntegrator, "is the fallback for"),
];

export const links = [...schedule, ...value, ...raid, ...people, ...governance];
