import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { catalogues, entriesOf, renderIndex } from '../scripts/generate-catalogues';

const root = resolve(__dirname, '..');

describe.each(catalogues.map((catalogue) => [catalogue.list, catalogue] as const))('the catalogue of %s', (_, catalogue) => {
  test('has an index that is up to date', () => {
    const index = join(root, catalogue.folder, 'index.ts');
    expect(existsSync(index)).toBe(true);
    expect(readFileSync(index, 'utf8')).toBe(renderIndex(catalogue));
  });

  test('declares in each file an entry whose id is the name of the file', async () => {
    const index = (await import(join(root, catalogue.folder, 'index'))) as Record<string, { id: string }[]>;
    const list = index[catalogue.list];
    expect(list?.map(({ id }) => id)).toEqual(entriesOf(catalogue.folder));
  });
});
