const refusal = "StorageError";
const damage = "DamageError";

/** The error of a read or write the storage could not do: a full or failing disk, not a mistake in a request. */
export function storageError(reason: string): Error {
  return named(refusal, reason);
}

/** The error of stored data that is not what was once stored. Trying again does not help; a restore does. */
export function damageError(reason: string): Error {
  return named(damage, reason);
}

/** Whether an error came from the storage because it could not be read or written. */
export function isStorageError(error: unknown): boolean {
  return error instanceof Error && error.name === refusal;
}

/** Whether an error says that stored data is damaged. */
export function isDamageError(error: unknown): boolean {
  return error instanceof Error && error.name === damage;
}

function named(name: string, reason: string): Error {
  const error = new Error(reason);
  error.name = name;
  return error;
}
