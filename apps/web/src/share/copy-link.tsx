import { Button, CopyButton, TextInput } from "@mantine/core";
import { Check, Copy } from "lucide-react";

/** An address to copy, whole and visible. */
export function CopyLink({ url, name }: { readonly url: string; readonly name: string }) {
  return (
    <TextInput
      aria-label={name}
      value={url}
      readOnly
      onFocus={(event) => event.currentTarget.select()}
      rightSectionWidth={104}
      rightSection={
        <CopyButton value={url} timeout={2500}>
          {({ copied, copy }) => (
            <Button
              size="compact-sm"
              variant="light"
              leftSection={copied ? <Check aria-hidden size={14} /> : <Copy aria-hidden size={14} />}
              onClick={copy}
              aria-label={`Copy the ${name}`}
            >
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
      }
    />
  );
}
