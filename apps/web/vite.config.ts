import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.THROUGHLINE_SERVER ?? "http://127.0.0.1:4400";

export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ["react", "react-dom", "yjs"] },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 1200 },
  server: {
    host: "127.0.0.1",
    port: 4401,
    proxy: { "/api": server, "/sync": { target: server, ws: true } },
  },
});
