export {
  type CloseName,
  type CloseReason,
  CloseReasons,
  closeReasonOf,
  isPermanent,
} from "./close-reasons.ts";
export { decodeFence, encodeFence, readFence } from "./fence.ts";
export { MessageKind, SyncKind } from "./message-kinds.ts";
export {
  BOARD_EDIT,
  cleanName,
  type Presence,
  type PresenceDrag,
  type PresenceEdit,
  type PresenceInRoom,
  type PresenceReading,
  type PresenceTrial,
  type PresenceUser,
  type PresenceView,
  presenceLimits,
  readPresence,
  readPresenceAfter,
  trialFieldNames,
} from "./presence.ts";
export {
  canFacilitate,
  canManage,
  canWritePlan,
  canWriteTalk,
  isAtLeast,
  isRole,
  type Role,
  roles,
} from "./roles.ts";
export {
  canWriteRoom,
  isBoardId,
  parseRoom,
  type RoomAddress,
  type RoomKind,
  roomOf,
  talkRoomOf,
} from "./room-names.ts";
export { offerProtocols, type ProtocolOffer, readProtocolOffer, SUBPROTOCOL } from "./subprotocol.ts";
