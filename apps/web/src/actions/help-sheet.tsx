import { Button, Modal } from "@mantine/core";
import { Printer } from "lucide-react";
import { useWorkspace, useWorkspaceValue } from "../workspace/workspace-context.ts";
import type { Action } from "./action.ts";
import { ActionIcon } from "./action-icon.tsx";
import { gestures, helpSections } from "./help-sections.ts";
import styles from "./help-sheet.module.css";
import { KeyCaps } from "./key-caps.tsx";

/** All keys and gestures by group, on screen and on paper. */
export function HelpSheet() {
  const opened = useWorkspaceValue((state) => state.dialog === "help");
  const workspace = useWorkspace();
  return (
    <Modal
      opened={opened}
      onClose={() => workspace.set({ dialog: null })}
      title="Keys and gestures"
      size={1040}
      classNames={{
        content: styles.sheet ?? "",
        title: styles.title ?? "",
        inner: styles.inner ?? "",
        overlay: styles.overlay ?? "",
      }}
    >
      <p className={styles.lead}>
        Every action is also in the palette and the menus, for keyboards that lack a sign. Letters work while
        nothing is being typed.
        <Button
          className={styles.print ?? ""}
          variant="default"
          size="xs"
          leftSection={<Printer aria-hidden size={14} />}
          onClick={() => window.print()}
        >
          Print
        </Button>
      </p>
      <div className={styles.columns}>
        <section className={styles.section}>
          <h3 className={styles.heading}>Mouse, trackpad and touch</h3>
          <dl className={styles.list}>
            {gestures.map(({ what, how }) => (
              <div key={what} className={styles.gesture}>
                <dt>{what}</dt>
                <dd>{how}</dd>
              </div>
            ))}
          </dl>
        </section>
        {helpSections().map((section) => (
          <section key={section.label} className={styles.section}>
            <h3 className={styles.heading}>{section.label}</h3>
            <dl className={styles.list}>
              {section.actions.map((action) => (
                <HelpLine key={action.id} action={action} />
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  );
}

function HelpLine({ action }: { readonly action: Action }) {
  return (
    <div className={styles.line}>
      <dt className={styles.what}>
        <ActionIcon action={action} size={14} />
        {action.label}
      </dt>
      <dd className={styles.how}>
        {action.keys?.map((spec, index) => (
          <span key={spec} className={styles.how}>
            {index > 0 && <span className={styles.or}>or</span>}
            <KeyCaps spec={spec} spoken />
          </span>
        )) ?? <span className={styles.or}>menu or palette</span>}
      </dd>
    </div>
  );
}
