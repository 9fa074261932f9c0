import Button from '@atlaskit/button/new';
import { router } from '@forge/bridge';
import { storySentence } from '../../../../../../src/domain/story/write';
import type { PartDraft } from './split-draft';
import styles from './split.module.css';

interface Props {
  /** Key of the issue that was made of it. */
  created: string;
  part: PartDraft;
  /** In which the story was written. */
  language: string;
}

/** A story of the split that is there already: from here on it is changed in its own issue. */
export function CreatedCard({ created, part: { summary, fields }, language }: Props) {
  return (
    <section className={styles.part} aria-label={`Created: ${created}`}>
      <header className={styles.head}>
        <h2>{`✓ ${created}`}</h2>
        <Button spacing="compact" appearance="subtle" aria-label={`Open ${created}`} onClick={() => void router.open(`/browse/${created}`)}>
          Open
        </Button>
      </header>
      <strong>{summary}</strong>
      <p className={styles.intro}>{storySentence(fields, language)}</p>
      <ul className={styles.list}>
        {fields.criteria.map((text, index) => (
          <li key={index}>{text}</li>
        ))}
      </ul>
    </section>
  );
}
