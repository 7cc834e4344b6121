import { createConnection } from "node:net";

/** The bytes of an answer, in words. */
export interface RawAnswer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Sends these bytes to a port of this computer, whatever they are, and reads the first answer until the server ends it or falls silent. */
export function sendRaw(port: number, bytes: string): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, "127.0.0.1", () => socket.write(bytes));
    let said = "";
    socket.setTimeout(15_000, () => socket.destroy(new Error("No answer came.")));
    const finish = () => {
      const [head = "", body = ""] = said.split(/\r\n\r\n(.*)/s);
      const [first = "", ...lines] = head.split("\r\n");
      const headers = Object.fromEntries(
        lines.map((line) => {
          const [name = "", value = ""] = line.split(/: ?(.*)/s);
          return [name.toLowerCase(), value];
        }),
      );
      socket.destroy();
      resolve({ status: Number(first.split(" ")[1]), headers, body });
    };
    socket.on("data", (data: Buffer) => {
      said += data.toString("latin1");
      if (said.includes("\r\n\r\n") && !/connection: close/i.test(said)) finish();
    });
    socket.on("end", finish);
    socket.on("error", reject);
  });
}
