import { backupDatabase } from "./storage/sqlite/backup-database.ts";

const [target] = process.argv.slice(2);
try {
  if (target === undefined) throw new Error("Say where to: node apps/server/src/backup.ts FILE");
  backupDatabase(process.env.DATA_DIR ?? "./data", target);
  process.stdout.write(`Saved a copy of all boards to ${target}\n`);
} catch (error) {
  process.stderr.write(`No backup was made: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
