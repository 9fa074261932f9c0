import styles from './value.module.css';

/** The outline of the panel while it loads, so that nothing jumps when it comes. */
export function PanelSkeleton() {
  return (
    <div className={styles.panel} role="status" aria-label="Reading the score">
      <div className={`${styles.bone} ${styles.boneHeadline}`} />
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className={`${styles.bone} ${styles.boneRow}`} />
      ))}
    </div>
  );
}
