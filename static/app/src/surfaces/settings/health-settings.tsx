import Textfield from '@atlaskit/textfield';
import { indicators } from '../../../../../src/domain/health/indicators';
import { thresholdWords } from '../../../../../src/domain/health/threshold-words';
import type { SectionProps } from './settings-form';
import styles from './settings.module.css';

/** Thresholds are conventions; each project may have its own. An empty field is the default. */
export function HealthSettings({ settings, change, mayEdit }: SectionProps) {
  const set = (id: string, name: string, text: string) => {
    const { [name]: _, ...others } = settings.thresholds[id] ?? {};
    const value = Number(text);
    const own = text.trim() === '' || !Number.isFinite(value) ? others : { ...others, [name]: value };
    const { [id]: __, ...rest } = settings.thresholds;
    change({ thresholds: Object.keys(own).length === 0 ? rest : { ...rest, [id]: own } });
  };

  return (
    <div className={styles.section}>
      <p className={styles.help}>An empty field has the default, shown in grey. Shares are between 0 and 1.</p>
      {indicators
        .filter(({ thresholds }) => Object.keys(thresholds).length > 0)
        .map((indicator) => (
          <fieldset key={indicator.id} className={styles.indicator} disabled={!mayEdit}>
            <legend className={styles.heading}>{indicator.title}</legend>
            <p className={styles.help}>{indicator.why}</p>
            <div className={styles.thresholds}>
              {Object.entries(indicator.thresholds).map(([name, standard]) => (
                <div key={name}>
                  <label htmlFor={`${indicator.id}-${name}`}>{thresholdWords[name] ?? name}</label>
                  <Textfield
                    id={`${indicator.id}-${name}`}
                    type="number"
                    min={0}
                    step="any"
                    isCompact
                    isDisabled={!mayEdit}
                    placeholder={String(standard)}
                    value={settings.thresholds[indicator.id]?.[name] ?? ''}
                    onChange={(event) => set(indicator.id, name, event.currentTarget.value)}
                  />
                </div>
              ))}
            </div>
          </fieldset>
        ))}
    </div>
  );
}
