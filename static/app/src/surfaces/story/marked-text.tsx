import type { MarkedBlock } from './marked-blocks';
import { segmentText } from './segments';
import { markId } from './finding-places';
import { shownText } from './shown-text';
import styles from './story.module.css';

const partNames = { role: 'Who', means: 'What', benefit: 'Why' };

interface Props {
  blocks: MarkedBlock[];
  /** The finding that the reader has chosen, by index; its stretch of text stands out. */
  chosen: number | null;
  /** What each finding says, by index. */
  messages: readonly string[];
  /** Goes to the finding. */
  onChoose: (index: number) => void;
}

/** The text itself, with the parts of the story underlined and each finding marked and numbered. */
export function MarkedText({ blocks, chosen, messages, onChoose }: Props) {
  if (blocks.length === 0) return null;
  return (
    <div className={styles.text}>
      {blocks.map((block) => (
        <p key={block.id} className={block.heading ? styles.blockHeading : styles.block}>
          {segmentText(block.text, block.marks).map((segment, index) => {
            const findings = segment.marks.flatMap((mark) => (mark.kind === 'finding' ? [mark] : []));
            const part = segment.marks.find((mark) => mark.kind === 'part');
            const begins = segment.begins.flatMap((mark) => (mark.kind === 'finding' ? [mark] : []));
            const classes = [
              part?.kind === 'part' ? styles[part.part] : '',
              findings[0] === undefined ? '' : styles[findings[0].level],
              findings.some((finding) => finding.index === chosen) ? styles.chosen : '',
            ];
            return (
              <span key={index}>
                {begins.map((finding) => (
                  <button
                    key={finding.index}
                    type="button"
                    className={`${styles.number} ${styles[`${finding.level}Number`]}`}
                    id={markId(finding.index)}
                    aria-label={`Finding ${finding.index + 1}: ${messages[finding.index] ?? ''}`}
                    aria-pressed={finding.index === chosen}
                    onClick={() => onChoose(finding.index)}
                  >
                    {finding.index + 1}
                  </button>
                ))}
                <span className={classes.filter(Boolean).join(' ')} title={part?.kind === 'part' ? partNames[part.part] : undefined}>
                  {shownText(segment.text)}
                </span>
              </span>
            );
          })}
        </p>
      ))}
    </div>
  );
}
