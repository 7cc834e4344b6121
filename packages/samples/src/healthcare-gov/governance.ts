import { card, cards, steps } from "../author/cards.ts";

export const decisions = cards(
  "decision",
  { source: "Illustrative" },
  {
    leadIntegrator: {
      title: "Name one lead integrator",
      status: "open",
      decidedBy: "CMS Administrator",
      due: "2013-03-15",
      options: "A contractor with the whole under contract; CMS itself with more people; leave it shared.",
    },
    dayOneScope: {
      title: "What must work on the first day?",
      status: "proposed",
      decidedBy: "HHS leadership",
      due: "2013-04-30",
      options: "Everything; eligibility and enrollment only; a few states first.",
      reason: "Small business, Spanish and payments can follow without breaking the law's date.",
    },
    goNoGo: {
      title: "Go or no-go on 1 October",
      status: "open",
      decidedBy: "HHS leadership",
      due: "2013-09-18",
      options: "Go; go with a few states; open the call centers first and the site later.",
    },
  },
);

export const request = card("request", "accountFirst", {
  title: "Ask for an account before browsing",
  status: "assessed",
  requestedBy: "HHS leadership",
  raised: "2013-02-04",
  reason: "Show prices only after subsidies are known.",
  assessment:
    "Puts every visitor through identity proofing on the first day: far more load on accounts and hub.",
  days: 15,
  money: 4_000_000,
  approximate: ["raised", "days", "money"],
  source: "Widely reported after the launch; figures illustrative",
});

export const controls = cards(
  "control",
  { applicable: true, owner: "CMS chief information security officer" },
  {
    riskAnalysis: {
      title: "Risk analysis of personal data",
      framework: "hipaa",
      requirement: "45 CFR 164.308(a)(1)(ii)(A)",
      status: "implemented",
      due: "2013-06-28",
      source: "HIPAA Security Rule, taken as the model",
    },
    accessControl: {
      title: "Access only for those who need it",
      framework: "hipaa",
      requirement: "45 CFR 164.312(a)(1)",
      status: "planned",
      due: "2013-08-30",
      checks: steps("Roles defined", "Unique user ids", "Emergency access tested"),
      source: "HIPAA Security Rule, taken as the model",
    },
    assessment: {
      title: "Independent security assessment",
      framework: "other",
      requirement: "FISMA: NIST SP 800-53 CA-2",
      status: "planned",
      due: "2013-09-13",
      source: "FISMA; NIST SP 800-53",
    },
    authorization: {
      title: "Authority to operate",
      framework: "other",
      requirement: "FISMA: NIST SP 800-53 CA-6",
      status: "gap",
      due: "2013-09-24",
      evidence: "No end-to-end assessment is planned on the final code.",
      source: "FISMA; NIST SP 800-53",
    },
  },
);
