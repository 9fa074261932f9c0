/** Two servers on one state folder would undo each other's work, so the one that serves leaves its address there. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { SaveError } from './state-folder';

const OWNER = 'owner.json';
const ownerSchema = z.object({ instance: z.string(), url: z.string() });

export type FolderOwner = z.infer<typeof ownerSchema>;

/** Another Refinery works on the same backlog. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(url: string) {
    super(`This backlog is already open at ${url}. Use that one, or stop it first.`);
  }
}

/**
 * Nobody owns the folder when whoever signed it last does not answer any more.
 *
 * @param ownUrl where the caller wants to serve; when that is taken, the port is what is said about it
 * @param instanceAt asks a server for its instance id
 * @throws FolderInUse
 */
export async function refuseSharedFolder(
  folder: string,
  ownUrl: string,
  instanceAt: (url: string) => Promise<string | undefined>,
): Promise<void> {
  const owner = readOwner(folder);
  if (owner && owner.url !== ownUrl && (await instanceAt(owner.url)) === owner.instance) throw new FolderInUse(owner.url);
}

/**
 * Signs the folder; returns the function that takes the signature away. Of two servers that start at the same time
 * only one gets to sign.
 *
 * @throws SaveError when the folder cannot be written: that is better known now than after an hour of work.
 * @throws FolderInUse
 */
export async function signFolder(
  folder: string,
  owner: FolderOwner,
  instanceAt: (url: string) => Promise<string | undefined>,
): Promise<() => void> {
  while (!takeSignature(folder, owner)) {
    const other = readOwner(folder);
    if (other && (await instanceAt(other.url)) === other.instance) throw new FolderInUse(other.url);
    rmSync(join(folder, OWNER), { force: true });
  }
  return () => {
    if (readOwner(folder)?.instance === owner.instance) rmSync(join(folder, OWNER), { force: true });
  };
}

/** False when somebody has signed already. */
function takeSignature(folder: string, owner: FolderOwner): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, OWNER), JSON.stringify(owner), { flag: 'wx' });
    return true;
  } catch (error) {
    // The folder itself may also be a file.
    if ((error as NodeJS.ErrnoException).code === 'EEXIST' && existsSync(join(folder, OWNER))) return false;
    throw new SaveError(folder, error);
  }
}

function readOwner(folder: string): FolderOwner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(readFileSync(join(folder, OWNER), 'utf8'))).data;
  } catch {
    // Missing, or cut short by a crash: either way nobody can be asked.
    return undefined;
  }
}

/** The instance id that a server tells, or undefined when none answers in a second. */
export async function askInstance(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/local/app`, { signal: AbortSignal.timeout(1_000) });
    return z.object({ instance: z.string() }).safeParse(await response.json()).data?.instance;
  } catch {
    return undefined;
  }
}
