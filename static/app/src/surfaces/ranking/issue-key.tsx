import { router } from '@forge/bridge';
import styles from './ranking.module.css';

/** Opens the issue in Jira itself: the page stands in a frame whose own address is not Jira's. */
export function IssueKey({ issueKey }: { issueKey: string }) {
  const address = `/browse/${issueKey}`;
  return (
    <a
      href={address}
      className={styles.issueKey}
      onClick={(event) => {
        event.preventDefault();
        void (event.metaKey || event.ctrlKey ? router.open(address) : router.navigate(address));
      }}
    >
      {issueKey}
    </a>
  );
}
