import * as v from "valibot";
import { hidden, score } from "../field.ts";

/** A pen point: x and y from the stroke's corner in board units, pressure from 0 to 1. */
export type StrokePoint = readonly [number, number, number];

const local = v.pipe(v.number(), v.finite(), v.minValue(-1e6), v.maxValue(1e6));
const strokePoint = v.tuple([local, local, v.pipe(v.number(), v.minValue(0), v.maxValue(1))]);

export const noteFields = {};

export const textFields = {
  fontSize: score("Text size", 8, 200),
};

export const sectionFields = {};

export const strokeFields = {
  points: hidden<readonly StrokePoint[]>("Points", v.pipe(v.array(strokePoint), v.maxLength(10_000)), []),
  width: score("Pen width", 1, 60),
};
