/** The true minus sign, which is as wide as a plus. */
export const MINUS = "\u2212";
/** Narrow and unbreakable: between a number and its unit, and between groups of three digits. */
export const THIN_SPACE = "\u202f";
