import { Menu } from "@mantine/core";
import { addLinkedItem, changeLinkKind } from "@throughline/board";
import {
  defaultSize,
  type ItemKind,
  itemKinds,
  type LinkKind,
  linkKinds,
  suggestLinkKinds,
} from "@throughline/model";
import { useStore } from "zustand";
import { placesFreely } from "../../lenses/places-freely.ts";
import { KindIcon } from "../../ui/kind-icon.tsx";
import { notify } from "../../ui/notify.ts";
import { freePlace } from "../../workspace/free-place.ts";
import { useCanvas } from "../canvas-parts.ts";
import type { KindQuestion } from "../hand-state.ts";
import styles from "./chrome.module.css";

const LINKED_KINDS: readonly ItemKind[] = [
  "project",
  "benefit",
  "goal",
  "change",
  "milestone",
  "deliverable",
  "risk",
  "stakeholder",
  "team",
  "decision",
  "note",
];

/** Asks which kind was meant: of the link just drawn, or of the card to make at its end. */
export function KindQuestionMenu() {
  const { hand, camera } = useCanvas();
  const question = useStore(hand, (state) => state.question);
  if (!question) return null;
  const box = camera.box();
  const close = () => {
    if (hand.getState().question === question) hand.setState({ question: null });
  };
  return (
    <Menu
      key={question.about === "link" ? question.link : question.from}
      opened
      onClose={close}
      position="bottom-start"
      withinPortal
      returnFocus
      shadow="md"
      width={220}
    >
      <Menu.Target>
        <span
          className={styles.anchor}
          style={{ left: question.at[0] - box.x + 8, top: question.at[1] - box.y + 8 }}
        />
      </Menu.Target>
      <Menu.Dropdown data-own-pointer>
        {question.about === "link" ? <LinkKinds question={question} /> : <ItemKinds question={question} />}
      </Menu.Dropdown>
    </Menu>
  );
}

function LinkKinds({ question }: { readonly question: KindQuestion & { readonly about: "link" } }) {
  const { session, hand } = useCanvas();
  const choose = (kind: LinkKind) => {
    hand.setState({ question: null });
    if (session.live.links.get(question.link)?.kind === kind) return;
    const result = changeLinkKind(session.board, question.link, kind);
    if (!result.ok) notify(result.reason, "problem");
  };
  return (
    <>
      <Menu.Label>This arrow means</Menu.Label>
      {question.kinds.map((kind) => (
        <Menu.Item key={kind} onClick={() => choose(kind)}>
          {linkKinds[kind].verb}
        </Menu.Item>
      ))}
    </>
  );
}

function ItemKinds({ question }: { readonly question: KindQuestion & { readonly about: "item" } }) {
  const { session, workspace, hand, stage } = useCanvas();
  const choose = (kind: ItemKind) => {
    hand.setState({ question: null });
    const from = session.live.items.get(question.from);
    if (!from) return;
    const [width, height] = defaultSize(kind);
    const result = addLinkedItem(session.board, {
      from: question.from,
      linkKind: suggestLinkKinds(from.kind, kind)[0] ?? "relates",
      kind,
      pos: placesFreely(stage.get().lens)
        ? [Math.round(question.place[0] - width / 2), Math.round(question.place[1] - height / 2)]
        : freePlace(session.live.items.values(), [width, height]),
    });
    if (!result.ok) {
      notify(result.reason, "problem");
      return;
    }
    const [id] = result.changed;
    if (!id) return;
    workspace.select([id]);
    workspace.set({ editing: id });
  };
  return (
    <>
      <Menu.Label>Link to a new</Menu.Label>
      {LINKED_KINDS.map((kind) => (
        <Menu.Item key={kind} leftSection={<KindIcon kind={kind} />} onClick={() => choose(kind)}>
          {itemKinds[kind].label}
        </Menu.Item>
      ))}
    </>
  );
}
