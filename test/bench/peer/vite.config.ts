import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** One script and one style sheet, for a page that compares renderers. */
export default defineConfig({
  root: import.meta.dirname,
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'chrome130',
    outDir: resolve(import.meta.dirname, '../../../out-test/peer'),
    emptyOutDir: true,
    cssCodeSplit: false,
    lib: {
      entry: resolve(import.meta.dirname, 'galley.ts'),
      formats: ['iife'],
      name: 'galleyPeer',
      fileName: () => 'galley.js',
      cssFileName: 'galley',
    },
  },
});
