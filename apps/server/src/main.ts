import { readConfig } from "./config.ts";
import { startServer } from "./server.ts";

/** A disk that does not answer holds the thread that waits for it, and with it this process, for ever. */
const mostStoppingMs = 25_000;

const result = readConfig(process.env);
if (!result.ok) {
  process.stderr.write(
    `Throughline cannot start:\n${result.reasons.map((reason) => `  ${reason}\n`).join("")}`,
  );
  process.exit(1);
}

try {
  const server = await startServer(result.config);
  process.stdout.write(`Throughline is ready at ${result.config.publicUrl ?? server.url}\n`);
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      process.stderr.write(
        "Throughline was stopped while its disk did not answer. What it called saved is safe; browsers keep the rest.\n",
      );
      process.kill(process.pid, "SIGKILL");
    }, mostStoppingMs).unref();
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(
          `Throughline stopped, but could not save all it was last given: ${error instanceof Error ? error.message : String(error)}. What it called saved is safe; browsers keep the rest.\n`,
        );
        process.exit(1);
      },
    );
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (error) {
  process.stderr.write(
    `Throughline cannot start: ${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exit(1);
}
