import optimizeLocales from "@react-aria/optimize-locales-plugin";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// Three entries, so that a tablet or a phone never downloads the staff app. Everything but the pages
// gets a hashed name under assets/, which the server may let browsers keep for good.
export default defineConfig({
  plugins: [
    { ...optimizeLocales.vite({ locales: ["en-US", "es-ES"] }), enforce: "pre" as const },
    react(),
  ],
  build: {
    rollupOptions: {
      input: { staff: "index.html", kiosk: "kiosk.html", phone: "phone.html" },
      // What all entries stand on, in one piece: it packs tighter than in three.
      output: {
        codeSplitting: {
          groups: [
            {
              name: "both",
              test: /node_modules\/(react|react-dom|scheduler)\/|src\/(words\/words|base\/clock)\.ts|vite\/preload-helper/,
            },
          ],
        },
      },
    },
    // A data: URL would need font-src and img-src to allow it for every asset.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    proxy: { "/api": process.env.STEPWELL_SERVER ?? "http://127.0.0.1:8080" },
  },
  // Only what draws needs a document; the rest runs ten times faster without one. The files share
  // one: a document for each took five times as long as all the tests in it.
  test: {
    isolate: false,
    projects: [
      {
        extends: true,
        test: { name: "rules", environment: "node", include: ["src/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "cards",
          environment: "jsdom",
          setupFiles: ["src/testing/setup.ts"],
          include: ["src/**/*.test.tsx"],
        },
      },
    ],
  },
});
