/** Things that many issues repeat (a status, a person, a version), kept once each in order of first appearance. */
export class Catalogue<T extends { id: string }> {
  private readonly byId = new Map<string, T>();

  /** Keeps the first description of each id; returns the id. */
  add(item: T): string {
    if (!this.byId.has(item.id)) this.byId.set(item.id, item);
    return item.id;
  }

  all(): T[] {
    return [...this.byId.values()];
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }
}
