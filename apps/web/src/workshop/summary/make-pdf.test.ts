import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, describe, expect, it } from "vitest";
import { makePdf } from "./make-pdf.ts";
import type { Report } from "./report.ts";
import { type ReadPdf, readPdf } from "./testing/read-pdf.ts";

const font = (path: string) =>
  new Uint8Array(
    readFileSync(createRequire(import.meta.url).resolve(`@expo-google-fonts/inter/${path}.ttf`)),
  );
const fonts = { regular: font("400Regular/Inter_400Regular"), bold: font("600SemiBold/Inter_600SemiBold") };

const row = (at: number) => ({ about: "", cells: [`Point ${at}`, "Łukasz Żółć", "1 June 2026"] });
const report = (rows: number, lead = "Took part: Ñandú, Ελένη, Юлия."): Report => ({
  title: "Kick-off of “Portal”",
  lead: [lead],
  sections: [
    {
      id: "actions",
      heading: "Actions",
      blocks: [
        {
          type: "table",
          head: ["What", "Who", "By"],
          rows: Array.from({ length: rows }, (_, at) => row(at)),
        },
      ],
    },
    {
      id: "next",
      heading: "What comes next",
      blocks: [{ type: "list", entries: [{ text: "Go-live", about: "" }] }],
    },
  ],
});

const make = async (rows: number, lead?: string) => {
  const blob = await makePdf(report(rows, lead), fonts);
  return { type: blob.type, file: new Uint8Array(await blob.arrayBuffer()) };
};

describe("the PDF of a session", () => {
  let made: Awaited<ReturnType<typeof make>>;
  let read: ReadPdf;
  beforeAll(async () => {
    made = await make(120);
    read = readPdf(made.file);
  }, 60_000);

  it("is a PDF file", () => {
    expect(made.type).toBe("application/pdf");
    expect(new TextDecoder("latin1").decode(made.file.slice(0, 5))).toBe("%PDF-");
    expect(new TextDecoder("latin1").decode(made.file.slice(-8))).toContain("%%EOF");
  });

  it("has the product's typeface in it, and names in other alphabets that can be found again", () => {
    expect(read.fonts.some((name) => name.includes("Inter-Regular"))).toBe(true);
    expect(read.fonts.some((name) => name.includes("Inter-SemiBold"))).toBe(true);
    expect(read.text).not.toContain("\ufffd");
    for (const word of ["Łukasz", "Żółć", "Ñandú", "Ελένη", "Юлия", "“Portal”", "Actions"])
      expect(read.text.replace(/\s+/g, " ")).toContain(word);
  });

  it("counts its pages under its title, and repeats the head of a table on each of them", () => {
    expect(read.pages).toBeGreaterThan(2);
    const text = read.text.replace(/\s+/g, " ");
    expect(text.split("“Portal”")).toHaveLength(read.pages + 2);
    expect(text).toContain(`1 of ${read.pages}`);
    expect(text).toContain(`${read.pages} of ${read.pages}`);
    expect(read.text.split("\n").filter((line) => line.trim() === "Who")).toHaveLength(read.pages);
  });

  it("says so where letters are not in the typeface", async () => {
    const words = (file: Uint8Array) => readPdf(file).text.replace(/\s+/g, " ");
    expect(words((await make(1, "Took part: 山田.")).file)).toContain("not in its typeface");
    expect(words((await make(1)).file)).not.toContain("not in its typeface");
  }, 60_000);
});
