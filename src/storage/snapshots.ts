/** A project's daily snapshots: one value a month, so that a day's writing stays small. */
import { withSnapshot, type Snapshot } from '../domain/health/snapshot';
import type { KeyValueStore } from './key-value-store';

const keyOf = (projectId: string, month: string) => `snapshots:${projectId}:${month}`;

const asList = (stored: unknown) => (Array.isArray(stored) ? (stored as Snapshot[]) : []);

/** All snapshots, oldest first. */
export async function loadSnapshots(store: KeyValueStore, projectId: string): Promise<Snapshot[]> {
  const parts = await store.list(`snapshots:${projectId}:`);
  return parts.flatMap(({ value }) => asList(value)).sort((a, b) => a.day.localeCompare(b.day));
}

export async function saveSnapshot(store: KeyValueStore, projectId: string, snapshot: Snapshot): Promise<void> {
  const before = await loadSnapshots(store, projectId);
  const kept = withSnapshot(before, snapshot);
  const months = new Set([...before, ...kept].map(monthOf));
  for (const month of months) {
    const was = before.filter((one) => monthOf(one) === month);
    const is = kept.filter((one) => monthOf(one) === month);
    if (JSON.stringify(was) === JSON.stringify(is)) continue;
    if (is.length === 0) await store.delete(keyOf(projectId, month));
    else await store.set(keyOf(projectId, month), is);
  }
}

const monthOf = ({ day }: Snapshot) => day.slice(0, 7);
