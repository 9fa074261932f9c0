/** Tells listeners after the present work is done, so that what they do cannot get between its steps. */
export class Notifier<T> {
  private readonly listeners = new Set<(value: T) => void>();
  private pending = false;

  listen(listener: (value: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  notify(value: T): void {
    queueMicrotask(() => this.tell(value));
  }

  /** Tells once however often it was asked in the meantime. */
  notifyOnce(value: T): void {
    if (this.pending) return;
    this.pending = true;
    queueMicrotask(() => {
      this.pending = false;
      this.tell(value);
    });
  }

  private tell(value: T): void {
    for (const listener of this.listeners) listener(value);
  }
}
