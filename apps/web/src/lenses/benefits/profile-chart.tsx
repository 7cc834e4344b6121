import type { BenefitFigures } from "@throughline/engine";
import type { ItemOf } from "@throughline/model";
import { useMemo } from "react";
import { showDate, showMonth } from "../../canvas/cards/format-figure.ts";
import { useMeta } from "../../live/use-record.ts";
import { type ChartScale, chartPath, chartScale } from "./chart-scale.ts";
import css from "./profile.module.css";
import { ProfilePoint } from "./profile-point.tsx";
import { realizationCurves } from "./realization-curves.ts";

const WIDTH = 380;
const HEIGHT = 200;
const BOX = { left: 44, top: 10, width: WIDTH - 56, height: HEIGHT - 36 };
const short = new Intl.NumberFormat(undefined, { notation: "compact", maximumSignificantDigits: 3 });
const SERIES = ["plannedMeasurements", "measurements"] as const;

interface ProfileChartProps {
  readonly item: ItemOf<"benefit">;
  readonly benefit: BenefitFigures | undefined;
  readonly readOnly: boolean;
}

/** The measure over time: planned, expected by the plan's dates, and measured. Typed points can be dragged. */
export function ProfileChart({ item, benefit, readOnly }: ProfileChartProps) {
  const { statusDate } = useMeta();
  const { baseline, target, unit } = item;
  const curves = useMemo(() => realizationCurves(item, benefit), [item, benefit]);
  const scale = useMemo(() => {
    const points = [...curves.planned, ...curves.expected, ...curves.actual];
    return points.length === 0 ? null : chartScale(BOX, points, [item.start, statusDate], [baseline, target]);
  }, [curves, item.start, statusDate, baseline, target]);
  if (!scale) {
    return (
      <p className={css.gone}>
        No curve yet. Give it a baseline, a target and a start below, or add the first measured point.
      </p>
    );
  }
  return (
    <figure className={css.figure}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" className={css.chart}>
        <title>{`${item.measure || "Measure"} over time${unit ? `, in ${unit}` : ""}`}</title>
        <Axes scale={scale} baseline={baseline} target={target} statusDate={statusDate} />
        <path data-line="planned" d={chartPath(scale, curves.planned)} />
        <path data-line="expected" d={chartPath(scale, curves.expected)} />
        <path data-line="actual" d={chartPath(scale, curves.actual)} />
        {SERIES.map((field) =>
          (field === "measurements" ? curves.actual : curves.planned)
            .filter(({ typed }) => typed)
            .map(({ date, value }) => (
              <ProfilePoint
                key={`${field} ${date}`}
                id={item.id}
                field={field}
                date={date}
                value={value}
                unit={unit}
                scale={scale}
                readOnly={readOnly}
              />
            )),
        )}
      </svg>
      <figcaption className={css.legend}>
        <span data-line="planned">Planned</span>
        {curves.expected.length > 0 && <span data-line="expected">By the plan’s dates</span>}
        <span data-line="actual">Measured</span>
      </figcaption>
      {!readOnly && (
        <p className={css.hint}>Drag a point up or down, or use the arrow keys; Delete removes it.</p>
      )}
    </figure>
  );
}

interface AxesProps {
  readonly scale: ChartScale;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly statusDate: string | null;
}

/** Baseline and target as lines with their values, the ends of the time, and the status date. */
function Axes({ scale, baseline, target, statusDate }: AxesProps) {
  const [left, right, foot] = [BOX.left, BOX.left + BOX.width, BOX.top + BOX.height];
  const levels = [
    { word: "Baseline", value: baseline },
    { word: "Target", value: target },
  ];
  return (
    <g className={css.axes}>
      <line x1={left} x2={right} y1={foot} y2={foot} />
      {levels.map(({ word, value }) =>
        value === null ? null : (
          <g key={word}>
            <line data-level={word} x1={left} x2={right} y1={scale.y(value)} y2={scale.y(value)} />
            <text x={left - 5} y={scale.y(value)} textAnchor="end" dominantBaseline="central">
              {short.format(value)}
              <title>{word}</title>
            </text>
            <text x={right - 2} y={scale.y(value) - 5} textAnchor="end">
              {word}
            </text>
          </g>
        ),
      )}
      <text x={left} y={foot + 15}>
        {showMonth(scale.from.slice(0, 7))}
      </text>
      <text x={right} y={foot + 15} textAnchor="end">
        {showMonth(scale.until.slice(0, 7))}
      </text>
      {statusDate !== null && (
        <line data-level="now" x1={scale.x(statusDate)} x2={scale.x(statusDate)} y1={BOX.top} y2={foot}>
          <title>{`Status date, ${showDate(statusDate)}`}</title>
        </line>
      )}
    </g>
  );
}
