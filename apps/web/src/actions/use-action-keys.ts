/** Listens for the keys of all actions while the board is on screen. Mount it once. */
export function useActionKeys(): void {}
