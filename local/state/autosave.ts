/** Saves what has changed, soon after it has changed, and at the latest when asked to. */
import type { Clock } from '../forge/clock';
import type { StateFolder } from './stateFolder';

const QUIET_MS = 300;
const LATEST_MS = 2_000;

export class Autosave<Part extends string> {
  private readonly changed = new Set<Part>();
  private cancel: (() => void) | undefined;
  private oldestChange: number | undefined;

  constructor(
    private readonly folder: StateFolder,
    private readonly clock: Clock,
    private readonly read: Record<Part, () => unknown>,
  ) {}

  /** A part has changed: it is saved when changes pause, or after two seconds of them. */
  touch(part: Part): void {
    this.changed.add(part);
    this.oldestChange ??= this.clock.now();
    this.cancel?.();
    const latest = this.oldestChange + LATEST_MS - this.clock.now();
    this.cancel = this.clock.after(Math.max(0, Math.min(QUIET_MS, latest)), () => this.flush());
  }

  /** Saves at once what has changed; all of it in one snapshot. */
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
