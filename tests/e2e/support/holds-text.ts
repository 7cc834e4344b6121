import type { Page } from "@playwright/test";

/**
 * Whether a browser holds a text anywhere of its own: on the screen, in its copies of the documents, or in what the
 * page keeps. Documents are searched as bytes, so nothing in them can hide.
 */
export async function holdsText(
  page: Page,
  text: string,
): Promise<{ screen: boolean; copies: boolean; kept: boolean }> {
  return page.evaluate(async (wanted) => {
    const holds = (value: unknown): boolean => {
      if (typeof value === "string") return value.includes(wanted);
      if (value instanceof Uint8Array) return new TextDecoder().decode(value).includes(wanted);
      if (value instanceof ArrayBuffer) return holds(new Uint8Array(value));
      return typeof value === "object" && value !== null && Object.values(value).some(holds);
    };
    const read = (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = async () => {
          const db = opening.result;
          const all: unknown[] = [];
          for (const store of db.objectStoreNames) {
            all.push(
              await new Promise((done) => {
                const asking = db.transaction(store, "readonly").objectStore(store).getAll();
                asking.onsuccess = () => done(asking.result);
              }),
            );
          }
          db.close();
          resolve(all);
        };
      });
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const stored = await Promise.all(names.map(async (name) => [name, await read(name)] as const));
    const inputs = [...document.querySelectorAll("input, textarea")].map(
      (field) => (field as HTMLInputElement).value,
    );
    return {
      screen: document.body.textContent.includes(wanted) || inputs.some((value) => value.includes(wanted)),
      // What is said and planned: the same for everyone on the board.
      copies: stored.some(
        ([name, values]) =>
          name.startsWith("throughline:") && /^throughline:[^:]+$/.test(name) && holds(values),
      ),
      kept: stored.some(([, values]) => holds(values)) || holds({ ...localStorage }),
    };
  }, text);
}
