/** The ink, dark or white, that reads best on a `#rrggbb` colour. */
export function inkOn(color: string): "#ffffff" | "#16202e" {
  const channel = (at: number) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  const luminance = 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
  // Contrast with white against contrast with the dark ink, whose luminance is 0.014.
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.064 ? "#ffffff" : "#16202e";
}
