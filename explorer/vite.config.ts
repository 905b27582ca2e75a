import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  build: {
    outDir: '../dist/explorer',
    emptyOutDir: true,
    // The editor is one part of 3 MB that is loaded once and cached; cutting it up further gains nothing.
    chunkSizeWarningLimit: 5000,
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
});
