import regular from "@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url";
import bold from "@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url";
import { fileName, saveFile } from "../../ui/save-file.ts";
import type { Report } from "./report.ts";

/** Hands the person a report as a PDF file. Its library and typeface are fetched now; throws when they cannot be. */
export async function downloadPdf(report: Report): Promise<void> {
  const [{ makePdf }, regularBytes, boldBytes] = await Promise.all([
    import("./make-pdf.ts"),
    fetchFont(regular),
    fetchFont(bold),
  ]);
  saveFile(fileName(report.title, "pdf"), await makePdf(report, { regular: regularBytes, bold: boldBytes }));
}

async function fetchFont(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The typeface could not be read: ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
