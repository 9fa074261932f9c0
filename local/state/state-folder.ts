/**
 * A folder that holds the whole state of one site as one snapshot. A snapshot is a set of part files and an index
 * that names them with their digests; the index is replaced by one rename, so that a crash at any moment leaves
 * the last whole snapshot, never half of one.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const INDEX = 'state.json';
const PART_FILE = /^[a-zA-Z]+-\d+\.json(\.tmp)?$/;

const indexSchema = z.strictObject({
  format: z.literal(1),
  savedAt: z.string(),
  generation: z.number(),
  parts: z.record(z.string(), z.strictObject({ file: z.string(), sha256: z.string() })),
});

type Index = z.infer<typeof indexSchema>;

/** The folder holds something that cannot be trusted. Nothing in it has been changed. */
export class StateError extends Error {
  override readonly name = 'StateError';

  constructor(folder: string, reason: string, options?: ErrorOptions) {
    super(
      `The saved state in ${folder} cannot be read: ${reason}.\n` +
        'Nothing was changed. Start with --reset to begin afresh, or move that folder away to keep it.',
      options,
    );
  }
}

/** The snapshot could not be written; the one before it is still whole. */
export class SaveError extends Error {
  override readonly name = 'SaveError';

  constructor(folder: string, cause: unknown) {
    super(`The state cannot be saved in ${folder}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

export class StateFolder {
  private index: Index | undefined;

  constructor(readonly path: string) {}

  /**
   * The parts of the last snapshot, or undefined when there is none.
   *
   * @throws StateError when any of it is missing, damaged or of another format.
   */
  load(): Record<string, unknown> | undefined {
    const indexPath = join(this.path, INDEX);
    if (!existsSync(indexPath)) return undefined;
    const index = indexSchema.safeParse(this.parse(INDEX, this.readPart(INDEX)));
    if (!index.success) throw new StateError(this.path, `${INDEX} is not of a format this version knows`);
    const parts = Object.entries(index.data.parts).map(([name, { file, sha256 }]) => {
      const text = this.readPart(file);
      if (digest(text) !== sha256) throw new StateError(this.path, `${file} is damaged`);
      return [name, this.parse(file, text)] as const;
    });
    this.index = index.data;
    return Object.fromEntries(parts);
  }

  /**
   * Replaces the parts given, and keeps the others as they were.
   *
   * @throws SaveError when the folder cannot be written.
   */
  save(parts: Record<string, unknown>, now: Date): void {
    try {
      this.write(parts, now);
    } catch (error) {
      throw new SaveError(this.path, error);
    }
  }

  private write(parts: Record<string, unknown>, now: Date): void {
    mkdirSync(this.path, { recursive: true });
    const generation = (this.index?.generation ?? this.lastGeneration()) + 1;
    const written = Object.entries(parts).map(([name, value]) => {
      const text = JSON.stringify(value);
      const file = `${name}-${generation}.json`;
      writeFileSync(join(this.path, file), text);
      return [name, { file, sha256: digest(text) }] as const;
    });
    const index: Index = {
      format: 1,
      savedAt: now.toISOString(),
      generation,
      parts: { ...this.index?.parts, ...Object.fromEntries(written) },
    };
    const indexPath = join(this.path, INDEX);
    writeFileSync(`${indexPath}.tmp`, JSON.stringify(index, null, 2));
    renameSync(`${indexPath}.tmp`, indexPath);
    this.index = index;
    this.removeOthers(index);
  }

  private readPart(file: string): string {
    try {
      return readFileSync(join(this.path, file), 'utf8');
    } catch (error) {
      throw new StateError(this.path, `${file} is missing or may not be read`, { cause: error });
    }
  }

  private parse(file: string, text: string): unknown {
    try {
      return JSON.parse(text);
    } catch (error) {
      throw new StateError(this.path, `${file} is not valid JSON`, { cause: error });
    }
  }

  /** A snapshot that was never completed must not lend its file names to the next one. */
  private lastGeneration(): number {
    const numbers = readdirSync(this.path).map((file) => Number(/-(\d+)\.json/.exec(file)?.[1] ?? 0));
    return Math.max(0, ...numbers);
  }

  private removeOthers(index: Index): void {
    const kept = new Set(Object.values(index.parts).map(({ file }) => file));
    for (const file of readdirSync(this.path)) {
      if (PART_FILE.test(file) && !kept.has(file)) rmSync(join(this.path, file), { force: true });
    }
  }
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
