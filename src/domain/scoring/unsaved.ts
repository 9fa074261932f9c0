/** What somebody has typed into the value panel of an issue and not saved, as typed. */
export interface UnsavedScore {
  /** The model whose criteria it goes by. */
  model: string;
  /** `stamp` of the score that it was typed over. */
  expected: string | null;
  /** By criterion; `high` is empty for a single value. */
  values: Readonly<Record<string, { low: string; high: string }>>;
  fromFields: readonly string[];
  evidence: Readonly<Record<string, string>>;
  note: string;
}
