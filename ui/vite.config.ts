import vue from "@vitejs/plugin-vue";
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [vue()],
  // The window is WebKitGTK or WebView2; nothing older opens the program.
  build: { target: "safari16", chunkSizeWarningLimit: 1500 },
  server: { port: 1420, strictPort: true },
  test: {
    environment: "jsdom",
    include: ["src/**/*.test.ts"],
    setupFiles: ["src/test-setup.ts"],
    // Two cores, and every file starts its own window.
    maxWorkers: 2,
    // A shared machine can be slow; what the tests test is not speed.
    testTimeout: 30_000,
  },
});
