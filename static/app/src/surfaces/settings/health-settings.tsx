import Textfield from '@atlaskit/textfield';
import { deliveryMeasures } from '../../../../../src/domain/health/delivery';
import { indicators } from '../../../../../src/domain/health/indicators';
import { thresholdWord } from '../../../../../src/domain/health/threshold-words';
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
      {[...indicators, ...deliveryMeasures]
        .filter(({ thresholds }) => Object.keys(thresholds).length > 0)
        .map(({ id, title, why, thresholds }) => (
          <fieldset key={id} className={styles.indicator} disabled={!mayEdit}>
            <legend className={styles.heading}>{title}</legend>
            <p className={styles.help}>{why}</p>
            <div className={styles.thresholds}>
              {Object.entries(thresholds).map(([name, standard]) => (
                <div key={name}>
                  <label htmlFor={`${id}-${name}`}>{thresholdWord(id, name) ?? name}</label>
                  <Textfield
                    id={`${id}-${name}`}
                    type="number"
                    min={0}
                    step="any"
                    isCompact
                    isDisabled={!mayEdit}
                    placeholder={String(standard)}
                    value={settings.thresholds[id]?.[name] ?? ''}
                    onChange={(event) => set(id, name, event.currentTarget.value)}
                  />
                </div>
              ))}
            </div>
          </fieldset>
        ))}
    </div>
  );
}
