import type { IntegerModel, ModelRow, Term } from "./integer-model.ts";

/** The size that the largest factor of each row is brought to: a solver's tolerance is then a billionth of it. */
const ROW_SIZE = 1024;
const OBJECTIVE_SIZE = 2 ** 20;
const TERMS_PER_LINE = 8;

/**
 * Writes a model in the CPLEX LP format. Columns are named c0, c1… and rows r0, r1…, so that no text of a board
 * reaches the solver; numbers are plain decimals without exponent. Each row, and the objective, is scaled by a
 * power of two, which changes no solution but the unit in which the solver gives the objective.
 */
export function writeLp(model: IntegerModel): string {
  const lines = [model.direction === "maximize" ? "Maximize" : "Minimize"];
  const objective: readonly Term[] = model.objective.length > 0 ? model.objective : [[0, 0]];
  lines.push(` obj: ${writeTerms(objective, scaleTo(OBJECTIVE_SIZE, objective))}`, "Subject To");
  for (const [index, row] of model.rows.entries()) lines.push(` r${index}: ${writeRow(row)}`);
  const named = (kind: IntegerModel["columns"][number]) =>
    model.columns.flatMap((one, column) => (one === kind ? [`c${column}`] : []));
  lines.push("Bounds", ...named("share").map((name) => ` 0 <= ${name} <= 1`));
  lines.push(...named("amount").map((name) => ` ${name} >= 0`));
  lines.push("Binaries", ...named("choice").map((name) => ` ${name}`), "End", "");
  return lines.join("\n");
}

function writeRow({ terms, sense, bound }: ModelRow): string {
  const scale = scaleTo(ROW_SIZE, terms);
  return `${writeTerms(terms, scale)} ${sense} ${writeNumber(bound * scale)}`;
}

function writeTerms(terms: readonly Term[], scale: number): string {
  return terms
    .map(([column, factor], index) => {
      const number = writeNumber(Math.abs(factor) * scale);
      const line = index > 0 && index % TERMS_PER_LINE === 0 ? "\n  " : "";
      return `${line}${factor < 0 ? "-" : "+"} ${number} c${column}`;
    })
    .join(" ");
}

/** The power of two that brings the largest factor between half of `size` and `size`. */
function scaleTo(size: number, terms: readonly Term[]): number {
  const largest = terms.reduce((most, [, factor]) => Math.max(most, Math.abs(factor)), 0);
  if (largest === 0) return 1;
  let scale = 1;
  while (largest * scale > size) scale /= 2;
  while (largest * scale <= size / 2 && scale < 2 ** 60) scale *= 2;
  return scale;
}

function writeNumber(value: number): string {
  const text = value.toFixed(10).replace(/\.?0+$/, "");
  return text === "-0" ? "0" : text;
}
