import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { Monitor, Moon, Sun } from "lucide-react";

const NEXT = { light: "dark", dark: "auto", auto: "light" } as const;
const NAMES = { light: "light", dark: "dark", auto: "as the system" } as const;

/** One button for light, dark and the system's choice; the choice stays in this browser. */
export function ThemeToggle() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const shown = useComputedColorScheme("light");
  const Icon = colorScheme === "auto" ? Monitor : shown === "dark" ? Moon : Sun;
  const label = `Colours: ${NAMES[colorScheme]}. Switch to ${NAMES[NEXT[colorScheme]]}`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        onClick={() => setColorScheme(NEXT[colorScheme])}
      >
        <Icon aria-hidden size={18} />
      </ActionIcon>
    </Tooltip>
  );
}
