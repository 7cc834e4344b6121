import { Badge, Button, Table } from "@mantine/core";
import { isAtLeast, type Role, roles } from "@throughline/protocol";
import styles from "./link-list.module.css";
import type { LinkInfo } from "./links-api.ts";
import { isLiveLink } from "./live-links.ts";
import { rolesInWords } from "./roles-in-words.ts";

interface LinkListProps {
  readonly links: readonly LinkInfo[];
  readonly mine: Role;
  onRevoke(link: LinkInfo): void;
}

/** All links of a board that still work, with the way to end each. */
export function LinkList({ links, mine, onRevoke }: LinkListProps) {
  const live = links
    .filter((link) => isLiveLink(link, Date.now()))
    .sort((one, other) => roles.indexOf(one.role) - roles.indexOf(other.role));
  return (
    <section aria-labelledby="links-that-work">
      <h3 id="links-that-work" className={styles.heading}>
        Links that work now
      </h3>
      <div className={styles.scroll}>
        <Table verticalSpacing={6} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Role</Table.Th>
              <Table.Th>Made</Table.Th>
              <Table.Th>Last used</Table.Th>
              <Table.Th>Ends</Table.Th>
              <Table.Th>
                <span className="visually-hidden">Revoke</span>
              </Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {live.map((link) => (
              <Table.Tr key={link.id}>
                <Table.Td>
                  <Badge variant="default" tt="none">
                    {rolesInWords[link.role].name}
                  </Badge>
                </Table.Td>
                <Table.Td>{day(link.created)}</Table.Td>
                <Table.Td>{link.lastUsed ? day(link.lastUsed) : "never"}</Table.Td>
                <Table.Td>{link.expires ? day(link.expires) : "never"}</Table.Td>
                <Table.Td ta="end">
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    disabled={!isAtLeast(mine, link.role)}
                    aria-label={`Revoke the ${rolesInWords[link.role].name.toLowerCase()} link made ${day(link.created)}`}
                    onClick={() => onRevoke(link)}
                  >
                    Revoke
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}

function day(time: number | null): string {
  return time === null ? "" : new Date(time).toLocaleDateString(undefined, { dateStyle: "medium" });
}
