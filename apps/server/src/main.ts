import { readConfig } from "./config.ts";
import { startServer } from "./server.ts";

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
