import { describe, expect, it } from "vitest";
import { createBoardCamera } from "./board-camera.ts";

const content = { x: -500, y: 200, width: 3000, height: 900 };

function open(box = { x: 0, y: 52, width: 1100, height: 848 }) {
  let wishes = 0;
  const camera = createBoardCamera(
    () => content,
    () => false,
    () => {
      wishes += 1;
    },
  );
  camera.resize(box);
  return { camera, wishes: () => wishes };
}

describe("the board's camera", () => {
  it("fits everything into what tools and controls leave free", () => {
    for (const box of [
      { x: 0, y: 52, width: 1100, height: 848 },
      { x: 0, y: 52, width: 820, height: 608 },
      { x: 0, y: 52, width: 700, height: 1128 },
    ]) {
      const { camera } = open(box);
      camera.fit();
      const [left, top] = camera.toScreen([content.x, content.y]);
      const [right, bottom] = camera.toScreen([content.x + content.width, content.y + content.height]);
      expect(left - box.x).toBeGreaterThanOrEqual(71);
      expect(top - box.y).toBeGreaterThanOrEqual(47);
      expect(box.x + box.width - right).toBeGreaterThanOrEqual(39);
      expect(box.y + box.height - bottom).toBeGreaterThanOrEqual(71);
      camera.dispose();
    }
  });

  it("tells when its person wishes to see something else, and not when it follows somebody", () => {
    const { camera, wishes } = open();
    camera.set({ x: 10, y: 10, zoom: 0.5 });
    camera.frameAll();
    expect(wishes()).toBe(0);
    camera.fit();
    camera.zoomTo(1);
    camera.center([0, 0]);
    expect(wishes()).toBe(3);
    camera.dispose();
  });
});
