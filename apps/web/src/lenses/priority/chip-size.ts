/** A card in the matrix, and the least space between two. */
export const CHIP = { width: 152, height: 36 } as const;
export const CHIP_GAP = 4;
