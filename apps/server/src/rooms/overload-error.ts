const name = "OverloadError";

/** The error of a room that cannot be opened now because memory is full of rooms in use. Trying later helps. */
export function overloadError(): Error {
  const error = new Error("Too many boards are in use at the same time");
  error.name = name;
  return error;
}

/** Whether an error says that too much is in use at the moment. */
export function isOverloadError(error: unknown): boolean {
  return error instanceof Error && error.name === name;
}
