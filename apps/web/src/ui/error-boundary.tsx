import { Button } from "@mantine/core";
import { Component, type ReactNode } from "react";
import { MessagePage } from "./message-page.tsx";

interface Props {
  readonly children: ReactNode;
}

/** Catches a bug in what is below it and says so, instead of leaving a blank page. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <MessagePage
        title="This page met an error"
        happened="Something in this page went wrong, and it stopped rather than guess."
        safe="Everything the light showed as saved is safe on the server, and later changes are kept in this browser."
        todo="Reload the page to go on. If it happens again, open the board in another browser and tell whoever runs this server."
      >
        <Button onClick={() => location.reload()}>Reload the page</Button>
        <Button variant="default" component="a" href="/">
          Go to your boards
        </Button>
      </MessagePage>
    );
  }
}
