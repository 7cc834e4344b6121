/** Milliseconds a test waits for what a quiet machine does in a few. */
export const PATIENCE = 15_000;
