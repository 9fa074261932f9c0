/** Saves what has changed, soon after it has changed, and at the latest when asked to. */
import type { Clock } from '../forge/clock';
import type { StateFolder } from './state-folder';

const QUIET_MS = 300;
const LATEST_MS = 2_000;
/** After a save that failed, say for want of room on the disk. */
const AGAIN_MS = 5_000;

export class Autosave<Part extends string> {
  private readonly changed = new Set<Part>();
  private cancel: (() => void) | undefined;
  private oldestChange: number | undefined;

  constructor(
    private readonly folder: StateFolder,
    private readonly clock: Clock,
    private readonly read: Record<Part, () => unknown>,
    private readonly say: (problem: string) => void,
  ) {}

  /** A part has changed: it is saved when changes pause, or after two seconds of them. */
  touch(part: Part): void {
    this.changed.add(part);
    this.oldestChange ??= this.clock.now();
    this.cancel?.();
    const latest = this.oldestChange + LATEST_MS - this.clock.now();
    this.cancel = this.clock.after(Math.max(0, Math.min(QUIET_MS, latest)), () => this.flushOrTellWhyNot());
  }

  /** Nobody waits for a save by the clock, and what was not saved is still in memory: it is told and tried again. */
  private flushOrTellWhyNot(): void {
    try {
      this.flush();
    } catch (error) {
      this.say(`${error instanceof Error ? error.message : String(error)}\nNothing is lost while this runs; it tries again.`);
      this.cancel = this.clock.after(AGAIN_MS, () => this.flushOrTellWhyNot());
    }
  }

  /**
   * Saves at once what has changed; all of it in one snapshot.
   *
   * @throws SaveError when it cannot be written; then it still counts as changed.
   */
  flush(): void {
    this.cancel?.();
    this.cancel = undefined;
    this.oldestChange = undefined;
    if (this.changed.size === 0) return;
    const parts = [...this.changed].map((part) => [part, this.read[part]()] as const);
    this.folder.save(Object.fromEntries(parts), new Date(this.clock.now()));
    this.changed.clear();
  }
}
