import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  // Forge serves the folder from an address that is not known beforehand.
  base: './',
  plugins: [react()],
  resolve: {
    alias: [
      {
        find: /^@atlaskit\/feature-gate-js-client(\/feature-gates)?$/,
        replacement: `${import.meta.dirname}/feature-gates.ts`,
      },
    ],
  },
  define: {
    // Atlaskit reads these as they are in Node.
    'process.env.NODE_ENV': JSON.stringify('production'),
    'process.env': '({})',
  },
  build: {
    outDir: 'build',
    emptyOutDir: true,
    target: 'es2022',
    // Atlassian's content security policy allows no inline script, and data: fonts are not needed.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
