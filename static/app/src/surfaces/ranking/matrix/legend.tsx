import { Mark } from './mark';
import styles from './matrix.module.css';

/** Which shape and colour stands for which type. */
export function Legend({ types }: { types: readonly string[] }) {
  return (
    <ul className={styles.legend} aria-label="Types">
      {types.map((type, index) => (
        <li key={type}>
          <svg width={16} height={16} aria-hidden="true">
            <Mark x={8} y={8} radius={5} hue={index} shaped />
          </svg>
          {type}
        </li>
      ))}
    </ul>
  );
}
