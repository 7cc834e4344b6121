import { Text } from "@mantine/core";
import type { Role } from "@throughline/protocol";
import { CopyLink } from "./copy-link.tsx";
import { rolesInWords } from "./roles-in-words.ts";

/** For people who cannot make links: what they can do instead. */
export function AskTheOwner({ role }: { readonly role: Role }) {
  return (
    <>
      <Text>
        You are here as {rolesInWords[role].name.toLowerCase()}. The owner and the facilitators of this board
        hand out its links; ask one of them to invite someone new.
      </Text>
      <Text mt="md" mb="xs">
        The address below opens the board for people who have been let in before:
      </Text>
      <CopyLink url={`${location.origin}${location.pathname}`} name="address of this board" />
    </>
  );
}
