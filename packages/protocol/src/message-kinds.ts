/**
 * The first varUint of every frame on a sync socket. 0 to 3 are the stock y-websocket kinds; 100 is
 * this product's own, sent to a client only after that client has sent one.
 */
export const MessageKind = {
  sync: 0,
  awareness: 1,
  auth: 2,
  queryAwareness: 3,
  fence: 100,
} as const;

/** One of the frame kinds in {@link MessageKind}. */
export type MessageKind = (typeof MessageKind)[keyof typeof MessageKind];

/** The second varUint of a {@link MessageKind.sync} frame. */
export const SyncKind = {
  step1: 0,
  step2: 1,
  update: 2,
} as const;

/** One of the sync steps in {@link SyncKind}. */
export type SyncKind = (typeof SyncKind)[keyof typeof SyncKind];
