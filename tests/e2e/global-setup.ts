import { launchServer } from "../faults/support/server-process.ts";

/** Starts the real server on a free port with an empty data folder; the address goes to the tests by environment. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const server = await launchServer();
  process.env.THROUGHLINE_URL = server.url;
  return server.dispose;
}
