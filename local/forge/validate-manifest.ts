/** Forge's own judgement of the manifest, with the schema that its command line uses. */
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { ManifestError } from './errors';

/**
 * Checks the manifest against the schema of `@forge/manifest`. Compiling that schema takes seconds, so a
 * manifest that has passed is remembered by its content.
 *
 * @throws ManifestError with every complaint.
 */
export async function validateManifest(path: string, cacheFolder: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  const digest = createHash('sha256').update(text).digest('hex').slice(0, 16);
  const stamp = join(cacheFolder, `manifest-${digest}.valid`);
  if (await exists(stamp)) return;

  const { SchemaValidator } = await import('@forge/manifest');
  const schema = JSON.parse(await readFile(require.resolve('@forge/manifest/schema.json'), 'utf8')) as object;
  const result = await new SchemaValidator(schema).validate({
    filePath: path,
    yamlContent: parse(text) as object,
    yamlContentByLine: text.split('\n'),
  });
  if (!result.success) {
    const complaints = (result.errors ?? []).map((error) => `  line ${error.line}: ${error.message}`);
    throw new ManifestError(`${path} is not a valid Forge manifest:\n${complaints.join('\n')}`);
  }
  await remember(stamp).catch(() => {
    // Where nothing may be written, the manifest is checked at every start.
  });
}

async function remember(stamp: string): Promise<void> {
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, '');
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
