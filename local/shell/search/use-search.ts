import { useEffect, useState } from 'react';
import type { Issue } from '../api/beans';
import { useSession } from '../app/session';

export interface Search {
  issues: Issue[];
  /** How many match; null until it is known. */
  count: number | null;
  loading: boolean;
  error: Error | null;
  /** Loads the next page; null where there is none. */
  more: (() => void) | null;
}

const FIELDS = ['summary', 'status', 'issuetype', 'priority', 'assignee', 'updated'];
const toError = (reason: unknown): Error => (reason instanceof Error ? reason : new Error(String(reason)));

/** A search, page by page. The component that uses it lives as long as its query. */
export function useSearch(jql: string): Search {
  const { jira } = useSession();
  const [issues, setIssues] = useState<Issue[]>([]);
  const [count, setCount] = useState<number | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const [loading, setLoading] = useState(true);
  const [token, setToken] = useState<string | undefined>();
  const [next, setNext] = useState<string | null>(null);

  useEffect(() => {
    let current = true;
    setLoading(true);
    jira
      .search(jql, FIELDS, token)
      .then((page) => {
        if (!current) return;
        setIssues((known) => (token ? [...known, ...page.issues] : page.issues));
        setNext(page.isLast ? null : (page.nextPageToken ?? null));
      })
      .catch((reason: unknown) => current && setError(toError(reason)))
      .finally(() => current && setLoading(false));
    return () => {
      current = false;
    };
  }, [jira, jql, token]);

  useEffect(() => {
    let current = true;
    // The list says itself when the query is wrong; without a count it only shows no total.
    jira.count(jql.replace(/\border\s+by\b[\s\S]*$/i, '')).then(
      (total) => current && setCount(total),
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [jira, jql]);

  return { issues, count, loading, error, more: next === null ? null : () => setToken(next) };
}
