import {
  type CSSVariablesResolver,
  createTheme,
  localStorageColorSchemeManager,
  type MantineColorsTuple,
} from "@mantine/core";
import { variantColors } from "./variant-colors.ts";

/** From pale to deep; 6 is the accent on light and 3 the accent on dark, as in tokens.css. */
const accent: MantineColorsTuple = [
  "#eef3ff",
  "#dce6ff",
  "#aac3ff",
  "#7aa2ff",
  "#5585ff",
  "#3a70ff",
  "#1f5eff",
  "#194fdb",
  "#1442b8",
  "#0f3391",
];

/** What Mantine draws dark chrome with, from text to canvas: the dark values of tokens.css. */
const dark: MantineColorsTuple = [
  "#e8edf4",
  "#b4bfcc",
  "#94a0af",
  "#75818f",
  "#313b48",
  "#2b333e",
  "#222a35",
  "#1b212a",
  "#141921",
  "#11151b",
];

/** Mantine dressed in our tokens. Its own colours appear nowhere. */
export const theme = createTheme({
  fontFamily: "var(--font)",
  headings: { fontFamily: "var(--font)", fontWeight: "650" },
  colors: { accent, dark },
  primaryColor: "accent",
  primaryShade: { light: 6, dark: 3 },
  autoContrast: true,
  variantColorResolver: variantColors,
  defaultRadius: "md",
  radius: { xs: "3px", sm: "5px", md: "8px", lg: "12px", xl: "16px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "24px", xl: "32px" },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "16px", xl: "20px" },
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: { openDelay: 350, withArrow: true, events: { hover: true, focus: true, touch: false } },
    },
    Modal: {
      defaultProps: {
        centered: true,
        padding: "lg",
        overlayProps: { backgroundOpacity: 0.45 },
        closeButtonProps: { "aria-label": "Close" },
        // A dialog's head is no second banner of the page.
        attributes: { header: { role: "presentation" } },
      },
      styles: { title: { fontSize: 18, fontWeight: 650 } },
    },
    Chip: { defaultProps: { variant: "light" } },
    Menu: { defaultProps: { shadow: "md", withinPortal: true } },
  },
});

/** Points Mantine's variables at tokens.css, so that one palette serves cards, chrome and dialogs. */
export const cssVariables: CSSVariablesResolver = () => {
  const shared = {
    "--mantine-color-body": "var(--surface-raised)",
    "--mantine-color-text": "var(--text)",
    "--mantine-color-bright": "var(--text)",
    "--mantine-color-dimmed": "var(--text-soft)",
    "--mantine-color-placeholder": "var(--text-faint)",
    "--mantine-color-anchor": "var(--accent)",
    "--mantine-color-error": "var(--bad)",
    "--mantine-color-default": "var(--surface)",
    "--mantine-color-default-hover": "var(--surface-sunken)",
    "--mantine-color-default-color": "var(--text)",
    "--mantine-color-default-border": "var(--border)",
    "--mantine-color-disabled": "var(--surface-sunken)",
    "--mantine-color-disabled-color": "var(--text-faint)",
    "--mantine-color-disabled-border": "var(--border)",
    "--mantine-shadow-md": "var(--shadow-raised)",
    "--mantine-shadow-lg": "var(--shadow-raised)",
    "--mantine-shadow-xl": "var(--shadow-raised)",
  };
  return { variables: {}, light: shared, dark: shared };
};

/** Keeps the choice of light, dark or the system's in this browser. */
export const colorSchemes = localStorageColorSchemeManager({ key: "throughline.theme" });
