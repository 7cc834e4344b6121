import { proveBus } from "./bus-contract.ts";
import { createLocalBus } from "./local-bus.ts";

let bus = createLocalBus();

proveBus(
  "in process",
  async () => {
    bus = createLocalBus();
    return bus;
  },
  async () => bus,
);
