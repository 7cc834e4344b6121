import { useEffect, useState } from "react";

/**
 * What `load` brings, or undefined until then. For code that comes on demand and is needed at once: unlike a
 * Suspense boundary, which waits up to 300 ms before it shows what has come, this shows it immediately. A
 * failure is thrown to the nearest error boundary. `load` has to be the same function on every render.
 */
export function useLoaded<T>(load: () => Promise<T>): T | undefined {
  const [state, setState] = useState<{ readonly value: T } | { readonly error: unknown }>();
  useEffect(() => {
    let left = false;
    load().then(
      (value) => !left && setState({ value }),
      (error: unknown) => !left && setState({ error }),
    );
    return () => {
      left = true;
    };
  }, [load]);
  if (state && "error" in state) throw state.error;
  return state?.value;
}
