import { expect, test } from "vitest";
import { expiredSnapshots } from "./snapshot-retention.ts";

const day = 86_400_000;

test("[S41] the newest three and the last of each recent day stay", () => {
  const now = 100 * day;
  const snapshots = [
    { uptoSeq: 1, at: now - 40 * day },
    { uptoSeq: 2, at: now - 10 * day },
    { uptoSeq: 3, at: now - 10 * day + 5 },
    { uptoSeq: 4, at: now - 2 * day },
    { uptoSeq: 5, at: now - 1 * day },
    { uptoSeq: 6, at: now - 1 * day + 5 },
    { uptoSeq: 7, at: now },
  ];
  expect(expiredSnapshots(snapshots, now).toSorted()).toEqual([1, 2]);
});
