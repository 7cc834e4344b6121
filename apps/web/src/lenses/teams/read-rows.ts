import type { LoadCell, TeamFigures } from "@throughline/engine";
import type { Item, ItemOf } from "@throughline/model";
import { itemName } from "../../panels/item-name.ts";
import type { LensInput } from "../lens.ts";
import { oncePerInput } from "../once-per-input.ts";
import { scaleOf } from "./periods.ts";

/** What one team does for one item: a line below the team. */
export interface Work {
  readonly link: string;
  readonly item: Item;
  readonly y: number;
  /** Full-time people by the number of a period. */
  readonly units: ReadonlyMap<number, number>;
}

/** A team with its stretch of the heat map and, where it is open, its work. */
export interface Row {
  readonly team: ItemOf<"team">;
  readonly figures: TeamFigures | undefined;
  readonly cells: ReadonlyMap<number, LoadCell>;
  readonly y: number;
  /** Of the card and the heat map. */
  readonly head: number;
  /** With its work and the gap to the next row. */
  readonly height: number;
  readonly open: boolean;
  readonly work: readonly Work[];
}

export const CARD_WIDTH = 200;
export const LINE = 28;
const OPEN_HEAD = 64;
const SHUT_HEAD = 44;
const OPEN_GAP = 20;
const SHUT_GAP = 8;
/** The same in every browser: “Team 8” before “Team 16”. */
const names = new Intl.Collator("en", { numeric: true });
/** As many teams stand open by themselves. */
const FEW = 8;

/** All teams from the top, in the order people gave them; where they chose so, the fullest first. */
export const readRows = oncePerInput((input: LensInput): readonly Row[] => {
  const teams = sortTeams(input);
  const scale = scaleOf(input.look);
  let y = 0;
  return teams.map((team) => {
    const figures = input.figures.item(team.id)?.team;
    const open = isOpen(input, team.id, teams.length);
    const head = open ? OPEN_HEAD : SHUT_HEAD;
    const cells = new Map(
      (figures ? scale.cells(figures) : []).map((cell) => [scale.read(cell.period), cell]),
    );
    const work = open ? readWork(input, team.id, cells, y + head + 4) : [];
    const height = head + (open ? work.length * LINE + OPEN_GAP : SHUT_GAP);
    const row = { team, figures, cells, y, head, height, open, work };
    y += height;
    return row;
  });
});

/** The row that a place lies in; null below all of them. A place above the first row counts as in it. */
export function rowAt(rows: readonly Row[], y: number): Row | null {
  return rows.find((row) => y < row.y + row.height) ?? null;
}

/** The first place below all rows. */
export function belowRows(rows: readonly Row[]): number {
  const last = rows.at(-1);
  return last ? last.y + last.height : 0;
}

function isOpen({ look }: LensInput, team: string, count: number): boolean {
  const open = look.open ?? "auto";
  if (open === "auto") return count <= FEW && !scaleOf(look).isNarrow;
  return open === "all" || open === team;
}

function sortTeams(input: LensInput): readonly ItemOf<"team">[] {
  const teams: ItemOf<"team">[] = [];
  for (const item of input.items.values()) if (item.kind === "team") teams.push(item);
  const byHand = (a: ItemOf<"team">, b: ItemOf<"team">) =>
    compareRanks(a.rank, b.rank) || names.compare(a.title, b.title) || compare(a.id, b.id);
  if (input.look.sort !== "load") return teams.sort(byHand);
  const peaks = new Map(teams.map(({ id }) => [id, peakOf(input.figures.item(id)?.team)]));
  return teams.sort((a, b) => (peaks.get(b.id) ?? 0) - (peaks.get(a.id) ?? 0) || byHand(a, b));
}

/** Months over capacity weigh most: a team without anybody has no ratio and may still be asked. */
function peakOf(team: TeamFigures | undefined): number {
  if (!team) return -1;
  return (team.overloaded.length > 0 ? 1e6 : 0) + (team.peak?.ratio ?? 0);
}

/** Teams without a rank come after those that have one. */
function compareRanks(a: string, b: string): number {
  if (a === "" || b === "") return Number(a === "") - Number(b === "");
  return compare(a, b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The staffed work of a team by when it begins; what asks for nobody yet comes last. */
function readWork(
  input: LensInput,
  team: string,
  cells: ReadonlyMap<number, LoadCell>,
  top: number,
): readonly Work[] {
  const units = new Map<string, Map<number, number>>();
  for (const [period, { parts }] of cells) {
    for (const part of parts) {
      if (part.units <= 0) continue;
      const of = units.get(part.link) ?? new Map<number, number>();
      of.set(period, part.units);
      units.set(part.link, of);
    }
  }
  const work: Omit<Work, "y">[] = [];
  for (const id of input.linksAt(team)) {
    const link = input.links.get(id);
    const item = link?.kind === "staffs" && link.from === team ? input.items.get(link.to) : undefined;
    if (!item || ("status" in item && item.status === "cancelled")) continue;
    work.push({ link: id, item, units: units.get(id) ?? new Map() });
  }
  const beginOf = (one: Omit<Work, "y">) => Math.min(Number.POSITIVE_INFINITY, ...one.units.keys());
  work.sort((a, b) => {
    const [left, right] = [beginOf(a), beginOf(b)];
    if (left !== right) return left - right;
    return compare(itemName(a.item), itemName(b.item)) || compare(a.link, b.link);
  });
  return work.map((one, at) => ({ ...one, y: top + at * LINE }));
}
