import { decodeFence, SyncKind } from "@throughline/protocol";
import * as Y from "yjs";
import { applyChange, dropPending, isEmptyUpdate, pendingBytes } from "./apply-change.ts";
import { applyTogether } from "./apply-together.ts";
import { createClientAuthors } from "./client-authors.ts";
import { countTicks } from "./count-ticks.ts";
import type { Tick } from "./find-place.ts";
import { findSlowMembers } from "./find-slow-members.ts";
import { permissionDeniedFrame } from "./frames.ts";
import { createGathering, isSmall, type Taken, type TakenChange } from "./gathering.ts";
import { guardTalk, type TalkVerdict } from "./guard-talk.ts";
import { holdsAlready, inspectChange } from "./inspect-change.ts";
import type { Intake, IntakeParts } from "./intake-parts.ts";
import type { Member } from "./member.ts";
import { isForeign, type Objection, objectToChange } from "./object-to-change.ts";
import { takePermittedPart } from "./permitted-part.ts";
import { createPoisonWatch } from "./poison-watch.ts";
import { scanUpdate, type UpdateScan } from "./scan-update.ts";

/** An upload that is not all here, with the fences held back until it is. */
interface Waiting {
  readonly since: number;
  readonly fences: Uint8Array[];
  /**
   * Where rights are by place, the upload itself: it is judged again, and only then applied, once this tick is here;
   * with `null` at every heartbeat after which more is here, for as long as its sender stays.
   */
  readonly held: {
    readonly change: TakenChange;
    readonly lacks: Tick | null;
    /** How much was here when it was last judged: with no more than that it would be judged the same. */
    readonly ticks: number;
  } | null;
}

const maxHeldFences = 1000;
const pendingMaxAgeMs = 60_000;
const readOnlySentence =
  "You can look at this board but not change it. Nothing was changed; ask the owner for a link that may edit.";
const notYoursSentence =
  "This belongs to somebody else, or to who runs the session. Nothing was changed; what you write under your own name is taken.";

/** Build the intake of one room. */
export function createIntake(parts: IntakeParts): Intake {
  const { limits, presence } = parts;
  /** Members that tried to write without the right: what they sent is on no disk, so no fence is echoed. */
  const refused = new WeakSet<Member>();
  /** Members whose upload waits for prerequisites, with the fences held back until it is in. */
  const waiting = new Map<Member, Waiting>();
  /** How many fences of each member wait for the disk. */
  const asked = new WeakMap<Member, number>();
  const authors = parts.kind === "talk" ? createClientAuthors(parts.doc) : null;
  const poison = createPoisonWatch();
  /** What was taken since the last write to disk. */
  const gathering = createGathering();
  /** What was taken together with a change that broke the document: to be applied again, one by one. */
  let again: Taken[] = [];

  function reject(member: Member, { reason, close }: Objection): void {
    parts.onRejected(reason);
    member.close(close);
  }

  function refuse(member: Member, scan: UpdateScan): void {
    // A step 2 always carries every deletion, so only what is new in it is an attempt to write.
    if (!holdsAlready(parts.doc(), scan)) deny(member, readOnlySentence);
  }

  function deny(member: Member, sentence: string): void {
    refused.add(member);
    parts.onRejected("not-allowed");
    member.send(permissionDeniedFrame(sentence));
  }

  /** Whether a change may be made where it would be made. */
  function judge(member: Member, { update, scan }: TakenChange): TalkVerdict {
    if (parts.kind !== "talk") return { kind: "allowed" };
    // Another page of the same browser may know, and build on, what this one has not sent yet.
    const speaksFor = (clientId: number) => presence.ownerOf(clientId)?.user.id === member.user.id;
    return guardTalk(parts.doc(), update, scan, member.user, speaksFor);
  }

  /** Deal with a change that may not be made, or not yet. False when that broke the document. */
  function turnAway(
    member: Member,
    change: TakenChange,
    verdict: Exclude<TalkVerdict, { kind: "allowed" }>,
  ): boolean {
    const isForbidden = verdict.kind === "forbidden";
    // What a whole session said may have been lost, with the plan that is kept at its start.
    const most = isForbidden && parts.isMending ? limits.uploadBytes : limits.pendingBytes;
    const mayWait = change.isUpload && !waiting.has(member) && change.update.byteLength <= most;
    // What builds on something refused goes the same way: coming in again would not help.
    if (refused.has(member)) deny(member, notYoursSentence);
    else if (isForbidden && parts.isMending && mayWait) return mend(member, change);
    else if (isForbidden) deny(member, notYoursSentence);
    else if (mayWait)
      waiting.set(member, {
        since: Date.now(),
        fences: [],
        held: { change, lacks: verdict.lacks, ticks: 0 },
      });
    else reject(member, { reason: "missing-prerequisite", close: "rejoin" });
    return true;
  }

  /**
   * Of an upload that also brings what others wrote and this server lost, take what is its sender's to write. The rest
   * is for those others to bring; until they have, it is not acknowledged. False when that broke the document.
   */
  function mend(member: Member, change: TakenChange): boolean {
    const update = takePermittedPart(parts.doc(), change.update, change.scan, member.user);
    const scan = update === null ? null : scanUpdate(update);
    const ticks = countTicks(parts.doc());
    waiting.set(member, { since: Date.now(), fences: [], held: { change, lacks: null, ticks } });
    if (update === null || scan === null) return true;
    const part = { update, scan, isUpload: true };
    return judge(member, part).kind !== "allowed" || apply(member, part);
  }

  function take(member: Member, update: Uint8Array, step: SyncKind): void {
    const isUpload = step === SyncKind.step2;
    if (isEmptyUpdate(update)) return;
    if (update.byteLength > (isUpload ? limits.uploadBytes : limits.updateBytes)) {
      reject(member, { reason: "too-large", close: "changeTooLarge" });
      return;
    }
    const inspected = inspectChange(parts.doc(), update, (id) => isForeign(presence, member, id, authors));
    if (!inspected.ok && inspected.objection === "invalid") {
      reject(member, { reason: "invalid", close: "invalidUpdate" });
      return;
    }
    if (!member.canWrite) {
      refuse(member, inspected.scan);
      return;
    }
    const objection = objectToChange(inspected, {
      isFailing: parts.failing(),
      isFull: parts.storedBytes() + update.byteLength > limits.boardBytes,
      isSuspect: !poison.admits(member),
    });
    if (objection !== null) {
      reject(member, objection);
      return;
    }
    const change = { update, scan: inspected.scan, isUpload };
    let verdict = judge(member, change);
    if (verdict.kind !== "allowed" && !gathering.isEmpty) {
      // It may build on what was taken and is not applied yet.
      if (!settle()) {
        again.push({ member, change });
        return;
      }
      verdict = judge(member, change);
    }
    if (verdict.kind !== "allowed") {
      turnAway(member, change, verdict);
      return;
    }
    if (inspected.ok && inspected.author !== null && !isUpload) {
      presence.claim(member, inspected.author);
      authors?.note(inspected.author, member.user.id);
    }
    if (isSmall(change) && pendingBytes(parts.doc()) === 0) gather(member, change);
    else if (settle()) apply(member, change);
    else again.push({ member, change });
  }

  function gather(member: Member, change: TakenChange): void {
    if (gathering.isEmpty) parts.beforeWrite(settle);
    gathering.add({ member, change });
    if (gathering.isFull) settle();
  }

  function settle(): boolean {
    if (gathering.isEmpty) return true;
    const taken = gathering.take();
    const changes = taken.flatMap((each) => ("change" in each ? [each] : []));
    const applied = applyTogether(
      parts.doc(),
      changes.map(({ change }) => change),
    );
    const slow = findSlowMembers(changes, applied.spent);
    for (const [member, milliseconds] of slow) poison.note(member, milliseconds);
    if (applied.kind === "too-long") {
      again = taken.filter(({ member }) => !slow.has(member));
      rebuild([...slow.keys()]);
      for (const member of slow.keys()) reject(member, { reason: "poisoned", close: "changeTooLarge" });
      return false;
    }
    if (applied.kind === "poisoned") {
      const place = changes.length === 1 ? 0 : applied.place;
      const culprit = place === null ? undefined : changes[place];
      again = taken.filter((each) => each !== culprit);
      rebuild(culprit === undefined ? [] : [culprit.member]);
      if (culprit !== undefined) reject(culprit.member, { reason: "poisoned", close: "invalidUpdate" });
      return false;
    }
    const members = new Set(changes.map(({ member }) => member));
    for (const member of members) if (!slow.has(member)) poison.trust(member);
    const [only] = members.size === 1 ? members : [];
    if (applied.delta !== null) parts.enqueue(only?.user.id ?? "several", applied.delta, only ?? null);
    for (const place of applied.incomplete) {
      const sender = changes[place]?.member;
      if (sender !== undefined) reject(sender, { reason: "missing-prerequisite", close: "rejoin" });
    }
    for (const each of taken) if ("fence" in each) echo(each.member, each.fence);
    return releaseWaiting();
  }

  function rebuild(suspects: readonly Member[]): void {
    parts.rebuild((milliseconds) => {
      for (const suspect of suspects) poison.note(suspect, milliseconds);
      takeAgain();
    });
  }

  /** Goes on until nothing is left, or until the document breaks again: then after it was built again. */
  function takeAgain(): void {
    for (let next = again.shift(); next !== undefined; next = again.shift()) {
      if ("fence" in next) {
        if (!refused.has(next.member)) echo(next.member, next.fence);
        continue;
      }
      const { member, change } = next;
      const verdict = judge(member, change);
      const isIntact = verdict.kind === "allowed" ? apply(member, change) : turnAway(member, change, verdict);
      if (!isIntact) return;
    }
  }

  /** Apply one change by itself. False when it broke the document. */
  function apply(member: Member, { update, scan, isUpload }: TakenChange): boolean {
    const doc = parts.doc();
    // Only one upload per connection may wait: each further one costs more than the last.
    // Where rights are by place nothing waits inside the document, where nobody would judge it again.
    const mayWait = isUpload && parts.kind !== "talk" && !waiting.has(member);
    const allowance = mayWait ? limits.pendingBytes : 0;
    // What was waiting may come in along with this change, and its sender does not have that yet.
    const isAlone = pendingBytes(doc) === 0;
    const applied = applyChange(doc, update, scan, allowance);
    if (applied.kind === "poisoned") {
      const suspects = isAlone ? [member] : [member, ...waiting.keys()];
      rebuild(suspects);
      // What broke it may have been what waited: then its sender may come back with its own.
      const refusal = applied.isTooLong ? "changeTooLarge" : "invalidUpdate";
      reject(member, { reason: "poisoned", close: isAlone ? refusal : "rejoin" });
      // What waited in the old document is gone with it.
      sendWaitingBack();
      return false;
    }
    poison.trust(member);
    if (applied.delta !== null) parts.enqueue(member.user.id, applied.delta, isAlone ? member : null);
    if (applied.waits === "dropped") reject(member, { reason: "missing-prerequisite", close: "rejoin" });
    else if (applied.waits === "kept") waiting.set(member, { since: Date.now(), fences: [], held: null });
    else return releaseWaiting();
    return true;
  }

  function echo(member: Member, frame: Uint8Array): void {
    const before = asked.get(member) ?? 0;
    if (before >= maxHeldFences) {
      member.close("rateLimited");
      return;
    }
    asked.set(member, before + 1);
    parts.whenCommitted(() => {
      asked.set(member, (asked.get(member) ?? 1) - 1);
      member.send(frame);
    });
  }

  /** Take what waited and can be taken now. False when that broke the document. */
  function releaseWaiting(): boolean {
    if (waiting.size === 0 || pendingBytes(parts.doc()) > 0) return true;
    for (const [member, { fences, held }] of [...waiting]) {
      if (!waiting.has(member)) continue;
      if (held !== null) {
        const isDue = held.lacks !== null && isHere(held.lacks);
        if (isDue && !takeHeld(member, held.change, fences)) return false;
        continue;
      }
      waiting.delete(member);
      for (const frame of fences) echo(member, frame);
    }
    return true;
  }

  const isHere = ({ client, clock }: Tick) => Y.getState(parts.doc().store, client) > clock;

  /** Judge a held upload again, and apply it where it may be; its fences come after it. False when it broke the document. */
  function takeHeld(member: Member, change: TakenChange, fences: readonly Uint8Array[]): boolean {
    waiting.delete(member);
    const verdict = judge(member, change);
    if (verdict.kind !== "allowed") {
      const isIntact = turnAway(member, change, verdict);
      // Still not all here: what stands behind it waits on too.
      waiting.get(member)?.fences.push(...fences);
      return isIntact;
    }
    if (!apply(member, change)) return false;
    for (const frame of fences) echo(member, frame);
    return true;
  }

  function sendWaitingBack(): void {
    const members = [...waiting.keys()];
    waiting.clear();
    for (const member of members) reject(member, { reason: "missing-prerequisite", close: "rejoin" });
  }

  return {
    take,
    settle,
    isSettled: () => gathering.isEmpty,
    adopt(update) {
      const doc = parts.doc();
      const mayFree = pendingBytes(doc) > 0;
      const applied = applyChange(doc, update, null, Number.POSITIVE_INFINITY);
      if (applied.kind === "poisoned") {
        rebuild([]);
        sendWaitingBack();
      } else if (mayFree && applied.delta !== null) {
        // What waited here and came in along with it is in no log yet.
        parts.enqueue("server", applied.delta, null);
      }
      releaseWaiting();
    },
    fence(member, frame) {
      if (decodeFence(frame) === null) {
        member.close("invalidUpdate");
        return;
      }
      if (refused.has(member)) return;
      const held = waiting.get(member);
      if (held === undefined && !gathering.isEmpty) gathering.add({ member, fence: frame });
      else if (held === undefined) echo(member, frame);
      else if (held.fences.length < maxHeldFences) held.fences.push(frame);
      else member.close("rateLimited");
    },
    expirePending() {
      const isMended = ({ held }: Waiting) => held !== null && held.lacks === null;
      const isSame = (member: Member, ticks: number) =>
        ticks === countTicks(parts.doc()) && !refused.has(member);
      for (const [member, { held, fences }] of [...waiting].filter(([, each]) => isMended(each))) {
        if (held === null || !waiting.has(member) || isSame(member, held.ticks)) continue;
        if (!takeHeld(member, held.change, fences)) return;
      }
      const due = Date.now() - pendingMaxAgeMs;
      const isDue = [...waiting.values()].some((each) => each.since < due && !isMended(each));
      if (!isDue) return;
      dropPending(parts.doc());
      sendWaitingBack();
    },
    admits: poison.admits,
    forget(member) {
      // Whoever brought what waits will bring it again; kept, it would only stand in the way.
      if (waiting.delete(member) && waiting.size === 0) dropPending(parts.doc());
    },
  };
}
