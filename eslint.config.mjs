import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['**/build/', 'node_modules/', 'coverage/', '.refinery/', '**/*.cjs'] },
  ...tseslint.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300, skipComments: true, skipBlankLines: true }],
      'no-console': ['error', { allow: ['error', 'warn'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['static/**/*.{ts,tsx}', 'local/shell/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'off' },
  },
  // Programs that speak through the terminal, and data files that are long by nature.
  { files: ['scripts/**', 'cli/**', 'bench/**', 'local/main.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['local/demo/backlog/**', '**/*.test.ts', '**/*.test.tsx'],
    rules: { 'max-lines': 'off' },
  },
);
