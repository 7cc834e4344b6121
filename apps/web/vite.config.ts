import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.THROUGHLINE_SERVER ?? "http://127.0.0.1:4400";

export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ["react", "react-dom", "yjs"] },
  // Found only inside a worker, whose first use would otherwise reload the page in development.
  optimizeDeps: { include: ["elkjs/lib/elk-api.js", "elkjs/lib/elk-worker.min.js", "highs"] },
  build: { target: "es2022", sourcemap: false, chunkSizeWarningLimit: 1200 },
  server: {
    host: "127.0.0.1",
    port: 4401,
    // The server takes requests only from its own pages, so it has to see the host this page came from.
    proxy: {
      "/api": { target: server, changeOrigin: false },
      "/sync": { target: server, changeOrigin: false, ws: true },
    },
  },
});
