import { Button, MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { BoardGate } from "./join/board-gate.tsx";
import { navigate, type Route, useRoute } from "./route.ts";
import { ErrorBoundary } from "./ui/error-boundary.tsx";
import { MessagePage } from "./ui/message-page.tsx";
import { colorSchemes, cssVariables, theme } from "./ui/theme.ts";
import { useLoaded } from "./ui/use-loaded.ts";

const loadHome = () => import("./home/home-page.tsx");

/** The whole client: theme, messages in the corner, and the page that the address asks for. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemes}
      defaultColorScheme="auto"
    >
      <Notifications position="bottom-center" limit={3} />
      <ErrorBoundary>
        <Page route={useRoute()} />
      </ErrorBoundary>
    </MantineProvider>
  );
}

function Page({ route }: { readonly route: Route }) {
  if (route.page === "home") return <Home />;
  if (route.page === "board") {
    return <BoardGate key={route.boardId} boardId={route.boardId} secret={route.secret} />;
  }
  return (
    <MessagePage
      title="There is no such page"
      happened="The address leads nowhere on this server."
      safe="Nothing has been changed."
      todo="Check the link, or go to your boards."
    >
      <Button onClick={() => navigate("/")}>Go to your boards</Button>
    </MessagePage>
  );
}

function Home() {
  const home = useLoaded(loadHome);
  return home ? <home.HomePage /> : null;
}
