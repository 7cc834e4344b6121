import { defaultVariantColorsResolver, type VariantColorsResolver } from "@mantine/core";

/** What each of Mantine's colour names means in tokens.css: ink on the page, and a soft ground. */
const tokens: Readonly<Record<string, { readonly ink: string; readonly soft: string }>> = {
  accent: { ink: "var(--accent)", soft: "var(--accent-soft)" },
  red: { ink: "var(--bad)", soft: "var(--bad-soft)" },
  green: { ink: "var(--good)", soft: "var(--good-soft)" },
  yellow: { ink: "var(--warn)", soft: "var(--warn-soft)" },
  gray: { ink: "var(--text-soft)", soft: "var(--neutral-soft)" },
};

/** Colours of Mantine's variants from our tokens, which keep their contrast on light and on dark. */
export const variantColors: VariantColorsResolver = (input) => {
  const token = tokens[input.color ?? input.theme.primaryColor];
  if (!token) return defaultVariantColorsResolver(input);
  const { ink, soft } = token;
  if (input.variant === "filled") {
    return {
      background: ink,
      hover: `color-mix(in srgb, ${ink} 88%, var(--text))`,
      color: "var(--on-accent)",
      border: "1px solid transparent",
    };
  }
  if (input.variant === "light") {
    const hover = `color-mix(in srgb, ${soft} 85%, ${ink})`;
    // The accent alone is too pale on its own soft ground.
    const color = `color-mix(in srgb, ${ink} 80%, var(--text))`;
    return { background: soft, hover, color, border: "1px solid transparent" };
  }
  if (input.variant === "subtle" || input.variant === "transparent") {
    const hover = input.variant === "subtle" ? "var(--surface-sunken)" : "transparent";
    return { background: "transparent", hover, color: ink, border: "1px solid transparent" };
  }
  return defaultVariantColorsResolver(input);
};
