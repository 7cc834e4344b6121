import { check, checklist, choice, date, days, line, money, prose } from "../field.ts";

export const decisionFields = {
  status: choice("Status", [
    { value: "open", label: "Open" },
    { value: "proposed", label: "Proposed" },
    { value: "decided", label: "Decided" },
    { value: "superseded", label: "Superseded" },
  ]),
  decidedBy: line("Decided by"),
  decidedOn: date("Decided on"),
  due: date("Needed by"),
  options: prose("Options"),
  reason: prose("Reason"),
  outcome: line("Outcome"),
};

export const requestFields = {
  status: choice("Status", [
    { value: "raised", label: "Raised" },
    { value: "assessed", label: "Assessed" },
    { value: "approved", label: "Approved" },
    { value: "rejected", label: "Rejected" },
    { value: "done", label: "Done" },
  ]),
  requestedBy: line("Requested by"),
  raised: date("Raised"),
  reason: prose("Reason"),
  assessment: prose("Assessment"),
  money: money("Cost effect"),
  days: days("Delay"),
  decidedBy: line("Decided by"),
  decidedOn: date("Decided on"),
};

export const controlFields = {
  framework: choice("Framework", [
    { value: "other", label: "Other" },
    { value: "hipaa", label: "HIPAA" },
    { value: "cmmc", label: "CMMC" },
    { value: "iso27001", label: "ISO 27001" },
    { value: "soc2", label: "SOC 2" },
    { value: "gdpr", label: "GDPR" },
  ]),
  requirement: line("Requirement id"),
  status: choice("Status", [
    { value: "planned", label: "Planned" },
    { value: "implemented", label: "Implemented" },
    { value: "evidenced", label: "Evidenced" },
    { value: "gap", label: "Gap" },
  ]),
  applicable: check("Applies"),
  owner: line("Owner"),
  evidence: prose("Evidence"),
  due: date("Due"),
  checks: checklist("Checks"),
};
