import type { ItemOf } from "@throughline/model";
import type { CriteriaByStage } from "./base-criteria.ts";

/** What a gate asks for beside that because of what the project makes. */
export const kindCriteria: Readonly<Record<ItemOf<"project">["projectKind"], CriteriaByStage>> = {
  other: {
    planning: ["Those who are affected were asked"],
    mapping: ["What it rests on is linked, with dates promised"],
    execution: ["A pilot with real users was held"],
    oversight: ["Training is done before the change begins"],
    realization: ["The old way of doing it is switched off"],
  },
  software: {
    planning: ["Buying, building and doing nothing were compared"],
    mapping: [
      "Architecture and data flows are reviewed",
      "The systems it joins have agreed to the interfaces",
    ],
    execution: ["Code is reviewed and tested by machine", "It was tested end to end with the load expected"],
    oversight: ["Restore and rollback were rehearsed", "Alerts reach somebody at any hour"],
    realization: ["Old systems and licences are ended"],
  },
  infrastructure: {
    planning: ["Sites, capacity and delivery times were checked with suppliers"],
    mapping: ["Capacity is planned with a margin", "The cutover can be taken back, step by step"],
    execution: [
      "Failover was tested, not only designed",
      "Maintenance windows are agreed with those they hit",
    ],
    oversight: ["Spare parts, contracts and access are in place", "The inventory shows what is really there"],
    realization: ["Replaced equipment is wiped and gone"],
  },
  cybersecurity: {
    planning: ["The data and systems to protect are listed"],
    mapping: [
      "Threats are modelled and the worst have an answer",
      "The controls it must meet are on the board",
    ],
    execution: ["An independent test found nothing severe that is open", "Access follows least privilege"],
    oversight: ["The incident plan was exercised", "Remaining risk is accepted by name"],
    realization: ["Each control has evidence that an auditor may see"],
  },
  transformation: {
    planning: ["The change and its reason are told by those at the top"],
    mapping: [
      "Each group affected is on the stakeholder map",
      "The changes in daily work are on the benefits map",
    ],
    execution: ["Adoption is measured in the pilot groups", "Managers were trained before their teams"],
    oversight: ["Support is near while people change over", "Old routines are ended on a date"],
    realization: ["People work the new way without being reminded"],
  },
};
