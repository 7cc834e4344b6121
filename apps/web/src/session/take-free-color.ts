import { personColors } from "./identity.ts";
import type { Peers } from "./peers.ts";

/**
 * Two people in one colour cannot be told apart. Whoever has the higher connection number takes a free
 * colour for this visit, so that only one of the two moves; what the browser remembers stays. A colour
 * that the person chose by hand later is never taken away. Ends when the peers are disposed.
 */
export function takeFreeColor(peers: Peers): void {
  const given = peers.me().user.color;
  peers.subscribeRoster(() => {
    const { name, color } = peers.me().user;
    if (color !== given) return;
    const earlier = peers.roster().filter(({ clientId }) => clientId < peers.clientId());
    if (!earlier.some(({ presence }) => presence.user.color === color)) return;
    const taken = new Set(peers.roster().map(({ presence }) => presence.user.color));
    const free = personColors.find((candidate) => !taken.has(candidate));
    if (free) peers.rename(name, free);
  });
}
