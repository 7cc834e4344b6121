import { proveBus } from "./bus-contract.ts";
import { createLocalBus } from "./local-bus.ts";

proveBus("in process", async () => createLocalBus());
