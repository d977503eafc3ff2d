import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** The oldest engines the same code runs on: development may use an older Electron than we ship. */
const node = 'node20';
const chromium = 'chrome130';

export default defineConfig({
  main: {
    build: {
      target: node,
      outDir: 'out/main',
      externalizeDeps: {
        include: ['better-sqlite3'],
        exclude: ['zod', 'uuid', 'chrono-node', 'mdast-util-from-markdown'],
      },
      rollupOptions: {
        external: ['electron', 'better-sqlite3'],
        input: {
          index: at('electron/main/index.ts'),
          storage: at('electron/storage/index.ts'),
          cli: at('electron/cli/index.ts'),
          reading: at('electron/reading/index.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'parts/[name]-[hash].js',
        },
      },
    },
  },
  preload: {
    build: {
      target: node,
      outDir: 'out/preload',
      rollupOptions: {
        external: ['electron'],
        input: { index: at('electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    base: './',
    plugins: [react()],
    build: {
      target: chromium,
      outDir: at('out/renderer'),
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: at('renderer/index.html'), print: at('renderer/print.html') },
      },
    },
  },
});
