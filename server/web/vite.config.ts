import { defineConfig } from 'vite';

// Relative addresses, so that the server may hang the console anywhere; nothing inlined, because the page's policy is default-src 'self'.
export default defineConfig({
  base: './',
  build: {
    outDir: '../src/main/resources/org/tadmor/server/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    license: { fileName: 'licenses.md' },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
