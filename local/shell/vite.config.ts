import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin } from 'vite';

const here = (path: string): string => join(import.meta.dirname, path);
const outDir = here('build');

/** The frame's half of the bridge runs before any module script, so it is a classic script of its own. */
const bridgeFrame: Plugin = {
  name: 'bridge-frame',
  apply: 'build',
  closeBundle: async () => {
    await build({
      configFile: false,
      logLevel: 'warn',
      publicDir: false,
      build: {
        outDir,
        emptyOutDir: false,
        lib: {
          entry: here('bridge/frame.ts'),
          formats: ['iife'],
          name: 'refineryBridgeFrame',
          fileName: () => 'bridge-frame.js',
        },
      },
    });
  },
};

export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), bridgeFrame],
  resolve: {
    // Atlaskit's feature gates are never fetched here either.
    alias: [
      {
        find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/,
        replacement: here('../../static/app/feature-gates.ts'),
      },
    ],
  },
  build: { outDir, emptyOutDir: true, chunkSizeWarningLimit: 1500 },
});
