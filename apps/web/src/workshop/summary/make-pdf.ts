import pdfMake from "pdfmake/build/pdfmake.min.js";
import type { Report } from "./report.ts";
import { PDF_FONT, reportPdf } from "./report-pdf.ts";

/** The two files of the typeface: whole TrueType fonts. */
export interface PdfFonts {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}

const REGULAR = "regular.ttf";
const BOLD = "bold.ttf";

/** Makes a PDF file of a report, with the letters it uses embedded. Fetch this module on demand: it is large. */
export function makePdf(report: Report, fonts: PdfFonts): Promise<Blob> {
  pdfMake.addVirtualFileSystem({
    [REGULAR]: toBase64(fonts.regular),
    [BOLD]: toBase64(fonts.bold),
  });
  pdfMake.addFonts({ [PDF_FONT]: { normal: REGULAR, bold: BOLD, italics: REGULAR, bolditalics: BOLD } });
  return pdfMake.createPdf(reportPdf(report)).getBlob();
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  // In parts: a call takes only so many arguments.
  for (let at = 0; at < bytes.length; at += 8_192)
    text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
