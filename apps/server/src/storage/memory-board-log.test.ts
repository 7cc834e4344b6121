import { proveBoardLog } from "./board-log-contract.ts";
import { createMemoryBoardLog } from "./memory-board-log.ts";

proveBoardLog("memory", async () => createMemoryBoardLog());
