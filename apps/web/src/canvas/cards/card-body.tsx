import type { Item } from "@throughline/model";
import { BenefitCard } from "./benefit-card.tsx";
import { ChangeCard } from "./change-card.tsx";
import { GoalCard } from "./goal-card.tsx";
import { ControlCard, DecisionCard, RequestCard } from "./governance-cards.tsx";
import { NoteCard } from "./note-card.tsx";
import { StakeholderCard, TeamCard } from "./people-cards.tsx";
import { ProgramCard } from "./program-card.tsx";
import { AssumptionCard, IssueCard, RiskCard } from "./raid-cards.tsx";
import { SectionCard } from "./section-card.tsx";
import { StrokeCard } from "./stroke-card.tsx";
import { TextCard } from "./text-card.tsx";
import { DeliverableCard, MilestoneCard, ProjectCard } from "./work-cards.tsx";

/** What an item looks like on the canvas, by its kind. */
export function CardBody({ item }: { readonly item: Item }) {
  switch (item.kind) {
    case "program":
      return <ProgramCard item={item} />;
    case "goal":
      return <GoalCard item={item} />;
    case "benefit":
      return <BenefitCard item={item} />;
    case "change":
      return <ChangeCard item={item} />;
    case "project":
      return <ProjectCard item={item} />;
    case "milestone":
      return <MilestoneCard item={item} />;
    case "deliverable":
      return <DeliverableCard item={item} />;
    case "risk":
      return <RiskCard item={item} />;
    case "assumption":
      return <AssumptionCard item={item} />;
    case "issue":
      return <IssueCard item={item} />;
    case "stakeholder":
      return <StakeholderCard item={item} />;
    case "team":
      return <TeamCard item={item} />;
    case "decision":
      return <DecisionCard item={item} />;
    case "request":
      return <RequestCard item={item} />;
    case "control":
      return <ControlCard item={item} />;
    case "note":
      return <NoteCard item={item} />;
    case "text":
      return <TextCard item={item} />;
    case "section":
      return <SectionCard item={item} />;
    case "stroke":
      return <StrokeCard item={item} />;
  }
}
