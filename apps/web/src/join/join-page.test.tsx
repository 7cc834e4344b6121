import { MantineProvider } from "@mantine/core";
import type { Role } from "@throughline/protocol";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Identity } from "../session/identity.ts";
import { JoinPage } from "./join-page.tsx";

describe("the page on which a guest joins", () => {
  let root: Root;
  let open: (entersAs: Role) => void;
  const joined: Identity[] = [];

  beforeEach(() => {
    vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
    joined.length = 0;
    document.body.innerHTML = "<div id='root'></div>";
    root = createRoot(document.getElementById("root") as HTMLElement);
    const onJoin = async (identity: Identity) => void joined.push(identity);
    open = (entersAs) =>
      act(() =>
        root.render(
          <MantineProvider env="test">
            <JoinPage title="Cloud move" entersAs={entersAs} onJoin={onJoin} />
          </MantineProvider>,
        ),
      );
    open("viewer");
  });
  afterEach(() => {
    act(() => root.unmount());
    vi.unstubAllGlobals();
  });

  const field = () => document.querySelector("input[autocomplete=name]") as HTMLInputElement;
  const type = (text: string) =>
    act(() => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(field(), text);
      field().dispatchEvent(new Event("input", { bubbles: true }));
    });
  const submit = () =>
    act(async () => {
      document.querySelector("form")?.dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }));
    });

  it("names the board and what the guest may do there", () => {
    expect(document.querySelector("h1")?.textContent).toBe("Join Cloud move");
    expect(document.body.textContent).toContain("You come in as viewer and may look around");
  });

  it("tells owners that the board is theirs, and asks only who they are", () => {
    open("owner");
    expect(document.querySelector("h1")?.textContent).toBe("Cloud move");
    expect(document.body.textContent).toContain("The board is yours");
    expect(document.querySelector("button[type=submit]")?.textContent).toBe("Open the board");
  });

  it("joins by a name alone, cleaned, with a colour of its own", async () => {
    type("  Ann \u202e Lee ");
    await submit();
    expect(joined).toEqual([{ name: "Ann Lee", color: expect.stringMatching(/^#[0-9a-f]{6}$/) }]);
  });

  it("does not join without a name", async () => {
    type(" \u200b ");
    await submit();
    expect(joined).toEqual([]);
  });
});
