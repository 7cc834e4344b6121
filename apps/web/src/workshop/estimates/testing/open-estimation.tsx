import { addItem, putTalk } from "@throughline/board";
import { type Activity, talkKey } from "@throughline/model";
import { act } from "react";
import { useTalk } from "../../../live/use-talk.ts";
import { type Rendered, renderInBoard } from "../../../panels/testing/render-in-board.tsx";
import type { BoardSession } from "../../../session/session-context.ts";
import { LOCAL_PERSON } from "../../../testing/local-session.ts";
import type { Ballot } from "../ballot.ts";
import { EstimatesBody } from "../estimates-body.tsx";
import { ownEstimates } from "../own-estimates.ts";

const PEOPLE = ["ann-ann-ann-ann0", "bob-bob-bob-bob0", "eve-eve-eve-eve0"];

/** An estimation on screen, of the projects “Hub” (`hub`) and “Portal” (`portal`), and hands to use it with. */
export interface OpenEstimation extends Rendered {
  /** Puts somebody else's estimates into the talk. */
  say(person: string, values: Record<string, number | [number, number, number]>, abstained?: string[]): void;
  /** Ends it; everyone who may have said something counts. */
  end(): void;
  /** What this person has said. */
  own(): Ballot;
  button(text: string): HTMLElement;
  /** Chooses the step with this label. */
  choose(text: string): void;
  /** The part about one object. */
  card(name: string): HTMLElement;
}

let shown: Rendered | undefined;

/** Shows an estimation `a1` of business values that hides nothing, unless `patch` says otherwise. */
export function openEstimation(patch: Partial<Activity>, can: Partial<BoardSession> = {}): OpenEstimation {
  const it = renderInBoard(<Shown />, (document) => {
    addItem(document, { kind: "project", pos: [0, 0], title: "Hub", id: "hub" });
    addItem(document, { kind: "project", pos: [0, 400], title: "Portal", id: "portal" });
  });
  shown = it;
  const { session } = it;
  Object.assign(session, can);
  const put = (values: Partial<Activity>) =>
    act(() => void putTalk(session.talk, "activities", "a1", values));
  const rules = { kind: "scores", title: "Value", kinds: ["project"], field: "businessValue" } as const;
  put({ ...rules, kinds: [...rules.kinds], opened: 1, hidden: false, closed: null, ...patch });
  return {
    ...it,
    say: (person, values, abstained = []) =>
      act(() => void putTalk(session.talk, "estimates", talkKey(person, "a1"), { values, abstained })),
    end: () => put({ closed: 2, counted: [...PEOPLE, LOCAL_PERSON] }),
    own() {
      const activity = session.liveTalk.records("activities").get("a1");
      if (!activity) throw new Error("There is no estimation.");
      return ownEstimates(session, activity).getState().ballot;
    },
    button(text) {
      const found = it.all("button").find((one) => one.textContent?.includes(text));
      if (!found) throw new Error(`There is no button “${text}”.`);
      return found;
    },
    choose(text) {
      const input = it
        .all("label")
        .find((one) => one.textContent === text)
        ?.querySelector("input");
      if (!input) throw new Error(`There is no choice “${text}”.`);
      it.click(input);
    },
    card: (name) => it.named(name),
  };
}

/** Takes what was opened last off the screen, if it still is there. */
export function closeEstimation(): void {
  if (shown?.root.isConnected) shown.close();
  shown = undefined;
}

function Shown() {
  const activity = useTalk("activities").get("a1");
  return activity ? <EstimatesBody activity={activity} /> : null;
}
