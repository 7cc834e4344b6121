const name = "StorageError";

/** The error of a read or write the storage could not do: a full or failing disk, not a mistake in a request. */
export function storageError(reason: string): Error {
  const error = new Error(reason);
  error.name = name;
  return error;
}

/** Whether an error came from the storage. */
export function isStorageError(error: unknown): boolean {
  return error instanceof Error && error.name === name;
}
