import type { BenefitFigures } from "@throughline/engine";
import type { ItemOf } from "@throughline/model";
import { useMemo } from "react";
import css from "./chain-face.module.css";
import { chartPath, chartScale } from "./chart-scale.ts";
import { realizationCurves } from "./realization-curves.ts";

const WIDTH = 64;
const HEIGHT = 18;
const BOX = { left: 2, top: 2, width: WIDTH - 4, height: HEIGHT - 4 };

/** Planned and measured as two small curves; nothing until something was measured. */
export function Sparkline({
  item,
  benefit,
}: {
  readonly item: ItemOf<"benefit">;
  readonly benefit: BenefitFigures | undefined;
}) {
  const paths = useMemo(() => {
    const { planned, actual } = realizationCurves(item, benefit);
    const scale = chartScale(BOX, [...planned, ...actual], [], [item.baseline, item.target]);
    return scale && { planned: chartPath(scale, planned), actual: chartPath(scale, actual) };
  }, [item, benefit]);
  if (!paths || Object.keys(item.measurements).length === 0) return null;
  return (
    <svg className={css.spark} width={WIDTH} height={HEIGHT} role="img" aria-label="Measured against planned">
      <title>Measured (solid) against planned (dashed)</title>
      <path data-line="planned" d={paths.planned} />
      <path data-line="actual" d={paths.actual} />
    </svg>
  );
}
