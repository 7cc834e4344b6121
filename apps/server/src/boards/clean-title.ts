const maxLength = 200;

/** A title made safe to show anywhere: one printable line of at most 200 characters. May be empty. */
export function cleanTitle(title: string): string {
  const printable = title.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, " ");
  return Array.from(printable.replace(/\s+/g, " ").trim()).slice(0, maxLength).join("").trim();
}
