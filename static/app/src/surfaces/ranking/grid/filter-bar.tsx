import Textfield from '@atlaskit/textfield';
import { useMemo } from 'react';
import type { RankingView } from '../../../../../../src/domain/ranking/ranking-view';
import { bandsOf } from '../../../../../../src/domain/ranking/bands';
import type { Model } from '../../../../../../src/domain/scoring/define-model';
import { noFilter, type Filter } from '../../../../../../src/domain/ranking/filter';
import styles from './grid.module.css';

interface Props {
  model: Model;
  view: RankingView;
  filter: Filter;
  onFilter: (filter: Filter) => void;
}

/** Narrows the grid; plain selects, because there are many of them and each holds few words. */
export function FilterBar({ model, view, filter, onFilter }: Props) {
  const options = useMemo(() => {
    const items = view.rows.filter((row) => row.level === 0);
    const sorted = (values: (string | null)[]) => [...new Set(values)].filter((value) => value !== null).sort((a, b) => a.localeCompare(b));
    const epics = new Map(view.rows.filter((row) => row.level > 0).map((row) => [row.key, row.summary]));
    return {
      type: sorted(items.map((row) => row.type)).map((value) => ({ value, label: value })),
      epic: sorted(items.map((row) => row.epic)).map((value) => ({ value, label: epics.get(value) ?? value })),
      band: bandsOf(model).map(({ id, title }) => ({ value: id, label: title })),
      label: sorted(items.flatMap((row) => row.labels)).map((value) => ({ value, label: value })),
      sprint: [...view.sprints.map(({ id, name }) => ({ value: String(id), label: name })), { value: 'none', label: 'In no sprint' }],
      scored: [{ value: 'scored', label: 'Scored' }, { value: 'unscored', label: 'Not scored' }],
    };
  }, [view.rows, view.sprints, model]);
  const pick = (name: Exclude<keyof Filter, 'text'>, title: string) => {
    const value = filter[name] === 'all' ? '' : filter[name];
    if (options[name].length === 0) return null;
    return (
      <select
        className={styles.select}
        aria-label={title}
        value={value}
        onChange={({ target }) => onFilter({ ...filter, [name]: name === 'scored' && target.value === '' ? 'all' : target.value })}
      >
        <option value="">{title}: all</option>
        {options[name].map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  };
  const narrowed = JSON.stringify(filter) !== JSON.stringify(noFilter);
  return (
    <div className={styles.filters}>
      <div className={styles.words}>
        <Textfield isCompact aria-label="Filter by key or word" placeholder="Filter by key or word" value={filter.text} onChange={(event) => onFilter({ ...filter, text: event.currentTarget.value })} />
      </div>
      {pick('scored', 'Scored')}
      {pick('type', 'Type')}
      {pick('epic', 'Epic')}
      {pick('band', 'Band')}
      {pick('label', 'Label')}
      {pick('sprint', 'Sprint')}
      {narrowed && (
        <button type="button" className={styles.clear} onClick={() => onFilter(noFilter)}>
          Show all
        </button>
      )}
    </div>
  );
}
