/** How long a test waits for a state, in milliseconds: a shared machine may be slow, a broken server is never right. */
export const PATIENCE = { timeout: 30_000, interval: 25 };
