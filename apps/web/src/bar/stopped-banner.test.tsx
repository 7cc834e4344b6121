import { MantineProvider } from "@mantine/core";
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { OnlineSession } from "../session/open-session.ts";
import { SessionContext } from "../session/session-context.ts";
import { createLocalSession } from "../testing/local-session.ts";
import { StoppedBanner } from "./stopped-banner.tsx";

async function show(name: string) {
  const forgetOfflineCopy = vi.fn(async () => {});
  const session: OnlineSession = { ...createLocalSession(), forgetOfflineCopy };
  session.state.setState({
    light: { state: "stopped", pending: 0, title: "Stopped", message: "It ended.", name },
  });
  const place = document.body.appendChild(document.createElement("div"));
  await act(async () =>
    createRoot(place).render(
      <MantineProvider>
        <SessionContext value={session}>
          <StoppedBanner session={session} />
        </SessionContext>
      </MantineProvider>,
    ),
  );
  const press = async (label: string) => {
    const button = [...place.querySelectorAll("button")].find((it) => it.textContent?.includes(label));
    if (!button) throw new Error(`There is no button “${label}”.`);
    await act(async () => button.click());
  };
  return { place, press, forgetOfflineCopy };
}

describe("StoppedBanner", () => {
  afterEach(() => document.body.replaceChildren());

  it("lets a person out of a refusal: export, and the server's copy after a second question", async () => {
    const { place, press, forgetOfflineCopy } = await show("denied");
    expect(place.textContent).toContain("Export what is kept here");
    await press("Go back to the server's copy");
    expect(forgetOfflineCopy).not.toHaveBeenCalled();
    await press("Remove the refused changes for good");
    expect(forgetOfflineCopy).toHaveBeenCalledOnce();
  });

  it("offers nothing to remove where a reload is the cure", async () => {
    const { place } = await show("old-client");
    expect(place.textContent).not.toContain("server's copy");
    expect(place.textContent).toContain("Reload the page");
  });
});
