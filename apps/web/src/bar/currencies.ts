/** The currencies this browser knows, by code and name, for a list to choose from. */
export function currencies(): { readonly value: string; readonly label: string }[] {
  const names = new Intl.DisplayNames(undefined, { type: "currency" });
  return Intl.supportedValuesOf("currency").map((code) => ({
    value: code,
    label: `${code} · ${names.of(code) ?? code}`,
  }));
}
