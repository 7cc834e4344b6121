import { exportBoard, type TestBoard } from "./make-board.ts";

/** What the document says about the card of this title. */
export async function storedCard(
  board: TestBoard,
  title: string,
): Promise<Readonly<Record<string, unknown>>> {
  const { items } = await exportBoard(board);
  const found = Object.values(items).find((item) => item.title === title);
  if (!found) throw new Error(`There is no card “${title}”.`);
  return found;
}
