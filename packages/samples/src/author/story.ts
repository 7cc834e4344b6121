import { type Block, row, stack } from "./layout.ts";

const GAP = 64;

/** The regions of a large board; each is a section, but for the introduction. */
export interface Story {
  readonly introduction: Block;
  readonly teams: Block;
  readonly projects: Block;
  readonly milestones: Block;
  readonly raid: Block;
  readonly changes: Block;
  readonly benefits: Block;
  readonly goals: Block;
  readonly people: Block;
  readonly governance: Block;
}

/**
 * The one arrangement of all large samples: introduction and teams at the left, work in the middle, then
 * changes, benefits and goals to the right, so that arrows run from left to right; the rest below.
 */
export function arrangeStory(story: Story): Block {
  const work = stack(GAP, story.projects, story.milestones, story.raid);
  const value = row(GAP, story.changes, story.benefits, story.goals);
  return row(
    GAP,
    stack(GAP, story.introduction, story.teams),
    work,
    stack(GAP, value, story.people, story.governance),
  );
}
