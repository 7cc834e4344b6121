import { Button, TextInput } from "@mantine/core";
import { Check, Copy } from "lucide-react";
import { useEffect, useRef, useState } from "react";

/** How long the button says that the address is copied, in milliseconds. */
const SAID = 2500;

/** An address to copy, whole and visible. */
export function CopyLink({ url, name }: { readonly url: string; readonly name: string }) {
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<string>();
  useEffect(() => {
    if (copied === undefined) return;
    const timer = setTimeout(() => setCopied(undefined), SAID);
    return () => clearTimeout(timer);
  }, [copied]);
  const copy = async () => {
    if (await copyFrom(field.current, url)) setCopied(url);
  };
  const done = copied === url;
  return (
    <TextInput
      ref={field}
      aria-label={name}
      value={url}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      rightSectionWidth={104}
      rightSection={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={done ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
          onClick={() => void copy()}
          aria-label={`Copy the ${name}`}
        >
          {done ? "Copied" : "Copy"}
        </Button>
      }
    />
  );
}

/** Copies the text, or selects it in the field for a copy by keys where the browser lets nobody copy. */
async function copyFrom(field: HTMLInputElement | null, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without TLS have no clipboard of their own; the old command still works there.
    field?.focus();
    field?.select();
    return document.execCommand("copy");
  }
}
