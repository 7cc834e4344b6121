import { existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { isBoardId, roles, roomOf } from "@throughline/protocol";
import { restoreBoard } from "./boards/restore-board.ts";
import { createDirectoryTables } from "./storage/sqlite/directory-tables.ts";
import { createLogTables } from "./storage/sqlite/log-tables.ts";
import { openDatabase } from "./storage/sqlite/open-database.ts";
import { listRestorePoints, loadRestorePoint } from "./storage/sqlite/restore-points.ts";
import { createTransact } from "./storage/sqlite/transact.ts";

const usage = "Say which board: node apps/server/src/restore.ts BOARD --list, or BOARD --to CHANGE";
const say = (line: string) => process.stdout.write(`${line}\n`);
const minuteOf = (at: number) => `${new Date(at).toISOString().slice(0, 16).replace("T", " ")} UTC`;

async function restore(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: { list: { type: "boolean" }, to: { type: "string" } },
    allowPositionals: true,
  });
  const [board] = positionals;
  const to = Number(values.to ?? 0);
  if (board === undefined || (values.list === true) === (values.to !== undefined)) throw new Error(usage);
  if (!isBoardId(board) || !Number.isSafeInteger(to)) throw new Error(usage);
  const folder = process.env.DATA_DIR ?? "./data";
  const path = join(folder, "throughline.db");
  if (!existsSync(path)) throw new Error(`There is no Throughline data in ${folder}.`);
  const db = openDatabase(path);
  try {
    const transact = createTransact(db, () => {});
    const log = createLogTables(db, transact);
    const directory = createDirectoryTables(db, transact);
    const entry = directory.findBoard(board);
    if (entry === null) throw new Error(`There is no board ${board} in ${folder}.`);
    const points = listRestorePoints(db, roomOf(board));
    if (values.list === true) {
      say(`“${entry.title}” can be brought back as it was:`);
      for (const { seq, at, isReadable } of points)
        say(`  after change ${String(seq).padEnd(9)} ${minuteOf(at)}${isReadable ? "" : "  damaged"}`);
      return;
    }
    const past = {
      load: (room: string, seq: number) => loadRestorePoint(db, room, seq),
      last: (room: string) => listRestorePoints(db, room).findLast(({ isReadable }) => isReadable)?.seq ?? 0,
    };
    const shelf = {
      log: { append: async (rows: Parameters<typeof log.append>[0]) => log.append(rows) },
      directory: {
        createBoard: async (...given: Parameters<typeof directory.createBoard>) =>
          directory.createBoard(...given),
      },
    };
    const title = `${entry.title} (as of change ${to})`;
    const made = await restoreBoard(shelf, past, { board, seq: to, title });
    say(`Made a new board, “${made.title}”. The old one was not touched. Its links are shown this once:`);
    for (const role of roles) say(`  ${role.padEnd(12)} ${process.env.PUBLIC_URL ?? ""}${made.links[role]}`);
  } finally {
    db.close();
  }
}

try {
  await restore();
} catch (error) {
  process.stderr.write(`Nothing was restored: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
