import { SyncKind } from "@throughline/protocol";
import * as Y from "yjs";
import { syncFrame } from "./frames.ts";
import type { Member } from "./member.ts";

/** Tells members what they do not know yet of a document. */
export interface Answers {
  /** Answer a step 1, once what is in the answer is on disk. */
  answer(member: Member, stateVector: Uint8Array): void;
}

/** What answering needs of its room. */
export interface AnswerParts {
  readonly doc: () => Y.Doc;
  readonly failing: () => boolean;
  /** Run once everything queued so far in this room is durable. */
  readonly whenCommitted: (run: () => void) => void;
  /** The document as it is on disk; the caller destroys it. */
  readonly reload: () => Promise<{ doc: Y.Doc }>;
}

/** What a client knows takes about 6 bytes for each session that ever wrote. */
const maxStateVectorBytes = 1024 * 1024;

/** Answers for one room. Of one member only one waits: the answer to its last question tells it everything. */
export function createAnswers(parts: AnswerParts): Answers {
  const waiting = new WeakMap<Member, object>();

  return {
    answer(member, stateVector) {
      if (stateVector.byteLength > maxStateVectorBytes) {
        member.close("changeTooLarge");
        return;
      }
      const question = {};
      const isOpen = () => waiting.get(member) === question;
      const give = (frame: Uint8Array) => {
        if (isOpen()) member.send(frame);
        if (isOpen()) waiting.delete(member);
      };
      const frame = syncFrame(SyncKind.step2, Y.encodeStateAsUpdate(parts.doc(), stateVector));
      waiting.set(member, question);
      // Nobody is shown what a power cut could take back.
      parts.whenCommitted(() => give(frame));
      // While the disk refuses that could take long, so a reader is shown what is on it already.
      if (!parts.failing() || !isOpen()) return;
      parts.reload().then(
        ({ doc }) => {
          give(syncFrame(SyncKind.step2, Y.encodeStateAsUpdate(doc, stateVector)));
          doc.destroy();
        },
        // Not readable either: the reader waits for the disk like everyone.
        () => {},
      );
    },
  };
}
