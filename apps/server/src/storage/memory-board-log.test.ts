import { proveBoardLog } from "./board-log-contract.ts";
import { createMemoryBoardLog, createMemoryStore } from "./memory-board-log.ts";

let store = createMemoryStore();

proveBoardLog(
  "memory",
  async () => {
    store = createMemoryStore();
    return createMemoryBoardLog(store);
  },
  async () => createMemoryBoardLog(store),
);
