import "@fontsource-variable/inter/wght.css";
import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./ui/tokens.css";
import "./ui/global.css";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";

// The code of a board is on its way before the first component asks for it.
if (location.pathname.startsWith("/b/")) void import("./board-page.tsx");

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no element with the id root.");
createRoot(root).render(<App />);
