import * as v from "valibot";
import { isId } from "../ids.ts";

/** Longest text of one comment or proposal, in characters. */
export const LONGEST_TEXT = 4_000;

/** Borders shared by the records of the talk: each falls back to a default instead of failing. */
export const id = v.custom<string>(isId);
export const line = (most: number) => v.fallback(v.pipe(v.string(), v.maxLength(most)), "");
export const text = v.fallback(v.pipe(v.string(), v.maxLength(LONGEST_TEXT)), "");
export const flag = (otherwise: boolean) => v.fallback(v.boolean(), otherwise);
/** Milliseconds since 1970 by the server's clock; 0 when unknown. */
export const moment = v.fallback(v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(8.64e15)), 0);
export const momentOrNull = v.fallback(v.nullable(v.pipe(v.number(), v.finite(), v.minValue(0))), null);
export const idList = (most: number) =>
  v.fallback(v.pipe(v.array(v.string()), v.maxLength(most)), (): string[] => []);
export const place = v.pipe(v.tuple([v.number(), v.number()]), v.everyItem(Number.isFinite));
export const dateOrNull = v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/))), null);
