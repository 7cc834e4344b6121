import { type Arrangement, arrange, type Facts, type Mark } from "../../arrangement.ts";
import type { LensInput } from "../../lens.ts";
import { cellRect } from "../cell-grid.ts";
import { BAND_TITLE, LOG_HEAD, type LogGrid, logGrid } from "./log-grid.ts";
import { bands, type LogItem } from "./log-states.ts";

/** Decisions and change requests by where they stand. */
export function placeLog(input: LensInput): Arrangement {
  const grid = logGrid(input);
  if (grid.places.size === 0) return arrange({ places: new Map() });
  return arrange({
    places: grid.places,
    under: [...drawCells(grid), ...drawTitles(grid)],
    facts: factsOf(input, grid),
    bounds: grid.bounds,
  });
}

/** True for a decision that is needed before the status date and not made. */
export function isLate(item: LogItem, statusDate: string | null): boolean {
  if (item.kind !== "decision" || item.due === null || statusDate === null) return false;
  return (item.status === "open" || item.status === "proposed") && item.due < statusDate;
}

function drawCells(grid: LogGrid): Mark[] {
  return bands.flatMap(({ kind, states }, row) =>
    states.flatMap(({ value, label }, column): Mark[] => {
      const rect = cellRect(grid, { row, column });
      const count = grid.cells[row]?.[column]?.length ?? 0;
      const key = `${kind} ${value}`;
      return [
        { draw: "rect", key, rect, tone: "faint", fill: 0.35, round: 8 },
        {
          draw: "text",
          key: `${key} name`,
          at: [rect.x + 12, rect.y + LOG_HEAD / 2],
          text: label,
          tone: "plain",
          size: 13,
          bold: true,
        },
        {
          draw: "text",
          key: `${key} count`,
          at: [rect.x + rect.width - 12, rect.y + LOG_HEAD / 2],
          text: count === 0 ? "" : `${count}`,
          tone: "quiet",
          size: 12,
          align: "end",
        },
      ];
    }),
  );
}

function drawTitles({ rows, cells }: LogGrid): Mark[] {
  return bands.map(({ kind, label }, row): Mark => {
    const count = (cells[row] ?? []).reduce((sum, list) => sum + list.length, 0);
    return {
      draw: "text",
      key: kind,
      at: [2, (rows[row]?.from ?? 0) - BAND_TITLE / 2],
      text: `${label} · ${count}`,
      tone: `kind-${kind}`,
      size: 14,
      bold: true,
    };
  });
}

function factsOf({ meta, links, linksAt }: LensInput, { cells }: LogGrid): ReadonlyMap<string, Facts> {
  return new Map(
    cells.flat(2).map((item) => {
      const governs = [...linksAt(item.id)].filter((id) => {
        const link = links.get(id);
        return link?.kind === "governs" && link.from === item.id;
      });
      return [item.id, { late: isLate(item, meta.statusDate), governs: governs.length }];
    }),
  );
}
