import { Button, Loader, SegmentedControl, Select, Text } from "@mantine/core";
import { isAtLeast, type Role, roles } from "@throughline/protocol";
import { RefreshCw } from "lucide-react";
import { useState } from "react";
import { boardPath } from "../route.ts";
import { QrCode } from "../ui/qr-code.tsx";
import { CopyLink } from "./copy-link.tsx";
import { readKeptLinks } from "./kept-links.ts";
import { LinkList } from "./link-list.tsx";
import { shownLinks } from "./live-links.ts";
import styles from "./manage-links.module.css";
import { rolesInWords } from "./roles-in-words.ts";
import { useLinks } from "./use-links.ts";

const DAY = 86_400_000;
const LASTING = [
  { value: "0", label: "Works until revoked" },
  { value: "1", label: "Works for a day" },
  { value: "7", label: "Works for a week" },
  { value: "30", label: "Works for 30 days" },
];

/** Links for the people who manage a board: one role at a time to hand out, and all of them to end. */
export function ManageLinks({ boardId, role: mine }: { readonly boardId: string; readonly role: Role }) {
  const [role, setRole] = useState<Role>("editor");
  const [lasting, setLasting] = useState("0");
  const { links, problem, busy, make, revoke, replace } = useLinks(boardId);
  const grantable = roles.filter((other) => isAtLeast(mine, other));
  const shown = shownLinks(links ?? [], readKeptLinks(boardId), Date.now())[role];
  const { name, may } = rolesInWords[role];
  const url = shown ? location.origin + boardPath(boardId, shown.secret) : "";
  const expires = lasting === "0" ? null : Date.now() + Number(lasting) * DAY;
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label="Role of the link"
        data={grantable.map((value) => ({ value, label: rolesInWords[value].name }))}
        value={role}
        onChange={(value) => setRole(value as Role)}
      />
      <div className={styles.link}>
        <div className={styles.words}>
          <Text fw={600}>A link for {name.toLowerCase()}s</Text>
          <Text c="dimmed" mb="sm">
            Whoever has it may {may}
          </Text>
          {problem && (
            <Text role="alert" c="var(--bad)" mb="sm">
              {problem}
            </Text>
          )}
          {links === null && !problem && <Loader size="sm" aria-label="Getting the links" />}
          {shown && isOnlyHere(location.hostname) && (
            <Text c="var(--warn)" size="sm" mb={6}>
              This address works on this computer only. To invite others, open the board at an address that
              they can reach.
            </Text>
          )}
          {shown && <CopyLink url={url} name={`${name.toLowerCase()} link`} />}
          {shown && (
            <Text c="dimmed" size="sm" mt={6}>
              {shown.info.expires
                ? `Works until ${new Date(shown.info.expires).toLocaleString(undefined, { dateStyle: "medium", timeStyle: "short" })}.`
                : "Works until someone revokes it."}
            </Text>
          )}
          {links !== null && (
            <div className={styles.make}>
              <Select
                size="xs"
                aria-label="How long a new link works"
                data={LASTING}
                value={lasting}
                allowDeselect={false}
                w={180}
                onChange={(value) => setLasting(value ?? "0")}
              />
              {shown ? (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<RefreshCw aria-hidden size={14} />}
                  loading={busy}
                  onClick={() => replace(shown.info, expires)}
                >
                  Replace by a new link
                </Button>
              ) : (
                <Button size="xs" loading={busy} onClick={() => make(role, expires)}>
                  Make a new link
                </Button>
              )}
            </div>
          )}
          {links !== null && !shown && (
            <Text c="dimmed" size="sm" mt={6}>
              A link can be shown only in the browser that made it, so this one makes its own.
            </Text>
          )}
        </div>
        <div className={styles.code}>
          {shown && <QrCode text={url} size={168} label={`The ${name.toLowerCase()} link as a QR code`} />}
        </div>
      </div>
      {links && <LinkList links={links} mine={mine} onRevoke={revoke} />}
    </>
  );
}

/** True for names by which a computer means itself. */
function isOnlyHere(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || hostname.startsWith("127.");
}
