import { type ItemFigures, isSameValue } from "@throughline/engine";
import { addListener } from "../live/add-listener.ts";
import { tryEdits } from "../live/figures/plan-records.ts";
import type { BoardSession } from "../session/session-context.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { lensOf } from "./all-lenses.ts";
import { type Arrangement, arrange, type Facts } from "./arrangement.ts";
import type { Lens, LensInput, Look } from "./lens.ts";
import { writeLensAddress } from "./lens-address.ts";
import { placesFreely } from "./places-freely.ts";

/** What the board is seen through now, and how it is arranged there. The same object until any of it changed. */
export interface LensState {
  readonly lens: Lens;
  readonly input: LensInput;
  /** The lens and its choices as presence tells them: who has the same sees the same places. */
  readonly address: string;
  /** Empty in a lens whose cards are placed one by one. */
  readonly arrangement: Arrangement;
  /** How it would be arranged if all that people try out now were written; null while nobody does. */
  readonly preview: Arrangement | null;
}

/** The arrangement of an open board for one person, kept in step with records, figures, trials and choices. */
export interface LensStage {
  get(): LensState;
  /** Told after each change: at once for own ones, so that a drop never flashes back; else once a frame. */
  subscribe(listener: () => void): () => void;
  /**
   * What the arrangement says of a card; the same object while its values are. Of another lens than the present:
   * what it said last.
   */
  facts(id: string, lens?: string): Facts;
  /** Goes to another lens; the choices made there before still hold. */
  show(lens: string): void;
  /** Changes choices of the present lens. */
  choose(patch: Look): void;
  dispose(): void;
}

/** Milliseconds that a preview stays when the last hand let go and no figures come: most often they do. */
const LINGER = 300;

const EMPTY: Arrangement = arrange({ places: new Map() });
const NO_FACTS: Facts = Object.freeze({});

/** Arranges the board through the lens that the workspace names. */
export function createLensStage(
  { live, figures }: Pick<BoardSession, "live" | "figures">,
  workspace: Workspace,
): LensStage {
  const listeners = new Set<() => void>();
  /** What was said last, by lens and card. */
  const said = new Map<string, Map<string, Facts>>();
  /** The last preview, kept after a drop until the figures of what was written are here. */
  let lingering: Arrangement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** What the workspace chose last, with what was made of it. */
  let chosen:
    | (Pick<LensState, "lens" | "address"> & { readonly own: Look | undefined; readonly look: Look })
    | null = null;
  let state = arranged();
  let frame = 0;

  function choices() {
    const { lens: id, looks } = workspace.get();
    const lens = lensOf(id);
    const own = looks[id];
    if (chosen?.lens === lens && chosen.own === own) return chosen;
    const look = { ...lens.look, ...own };
    chosen = { lens, own, look, address: writeLensAddress(lens.id, look) };
    return chosen;
  }
  function arranged(): LensState {
    const { lens, look, address } = choices();
    const input: LensInput = {
      items: live.items,
      links: live.links,
      meta: live.meta(),
      linksAt: live.linksAt,
      figures,
      look,
    };
    const arrangement = placesFreely(lens) ? EMPTY : lens.place(input);
    return { lens, input, address, arrangement, preview: previewOf(lens, input) ?? lingering };
  }
  function previewOf(lens: Lens, input: LensInput): Arrangement | null {
    const outcomes = figures.trials();
    if (outcomes.length === 0 || placesFreely(lens)) return null;
    const edits = outcomes.flatMap((outcome) => outcome.edits);
    const tried = tryEdits({ meta: input.meta, items: input.items, links: input.links }, edits);
    const item = (id: string) => {
      for (const outcome of outcomes) {
        const found = outcome.items.get(id);
        if (found) return withKnownRisk(found, figures.item(id));
      }
      return figures.item(id);
    };
    return lens.place({ ...input, ...tried, figures: { item, plan: figures.plan } });
  }
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const now = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    state = arranged();
    tell();
  };
  const soon = () => {
    frame ||= requestAnimationFrame(now);
  };
  const stopLingering = () => {
    clearTimeout(timer);
    lingering = null;
  };
  const stops = [
    live.subscribe(({ source }) => (source === "remote" ? soon() : now())),
    figures.subscribe(() => {
      stopLingering();
      soon();
    }),
    figures.subscribeTrials(() => {
      const preview = previewOf(state.lens, state.input);
      stopLingering();
      if (preview === null && state.preview !== null) {
        lingering = state.preview;
        timer = setTimeout(() => {
          stopLingering();
          now();
        }, LINGER);
        return;
      }
      state = { ...state, preview };
      tell();
    }),
    workspace.store.subscribe((next, before) => {
      if (next.lens === before.lens && next.looks === before.looks) return;
      stopLingering();
      now();
    }),
  ];
  return {
    get: () => state,
    subscribe: (listener) => addListener(listeners, listener),
    facts(id, lens = state.lens.id) {
      const facts = said.get(lens) ?? new Map<string, Facts>();
      said.set(lens, facts);
      const before = facts.get(id);
      if (lens !== state.lens.id) return before ?? NO_FACTS;
      const next = (state.preview ?? state.arrangement).facts.get(id) ?? NO_FACTS;
      if (before && isSameValue(before, next)) return before;
      facts.set(id, next);
      return next;
    },
    show: (lens) => workspace.set({ lens: lensOf(lens).id, menu: null, editing: null }),
    choose(patch) {
      const { lens, looks } = workspace.get();
      workspace.set({ looks: { ...looks, [lens]: { ...looks[lens], ...patch } } });
    },
    dispose() {
      cancelAnimationFrame(frame);
      stopLingering();
      for (const stop of stops) stop();
    },
  };
}

/** A trial is computed without the simulation: how sure a date is stays what it was. */
function withKnownRisk(tried: ItemFigures, known: ItemFigures | undefined): ItemFigures {
  return known?.dateRisk && !tried.dateRisk ? { ...tried, dateRisk: known.dateRisk } : tried;
}
