import { CloseReasons } from "@throughline/protocol";
import { WebSocket } from "ws";

const tooBig = 1009;

/**
 * A socket whose own refusal of a frame beyond every limit is the permanent one of the protocol: by the usual
 * code a stock client would try the same again for ever.
 */
export class SyncSocket extends WebSocket {
  override close(code?: number, reason?: string | Buffer): void {
    const { changeTooLarge } = CloseReasons;
    if (code === tooBig) super.close(changeTooLarge.code, changeTooLarge.name);
    else super.close(code, reason);
  }
}
