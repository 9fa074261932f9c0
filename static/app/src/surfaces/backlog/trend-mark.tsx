import ArrowDownIcon from '@atlaskit/icon/core/arrow-down';
import ArrowUpIcon from '@atlaskit/icon/core/arrow-up';
import type { Trend } from '../../../../../src/domain/health/trend';
import { figure, trendWords } from '../../../../../src/domain/health/messages';
import type { Unit } from '../../../../../src/domain/health/reading';
import styles from './backlog.module.css';

/** Better or worse than a week ago, as a word with an arrow, and by how much; nothing where there is nothing to compare with. */
export function TrendMark({ trend, unit, brief = false }: { trend: Trend | undefined; unit?: Unit; brief?: boolean }) {
  if (trend === undefined) return null;
  const was = unit === 'share' ? `${Math.round(trend.was * 100)} %` : figure(trend.was);
  const Icon = trend.direction === 'worse' ? ArrowDownIcon : trend.direction === 'better' ? ArrowUpIcon : null;
  return (
    <span className={`${styles.trend} ${trend.direction === 'worse' ? styles.bad : trend.direction === 'better' ? styles.good : styles.info}`}>
      {Icon !== null && <Icon label="" color="currentColor" size="small" />}
      {trend.direction === 'same' || brief ? briefly(trend) : `${trendWords[trend.direction]}, was ${was}`}
    </span>
  );
}

function briefly({ direction }: Trend): string {
  if (direction === 'same') return trendWords.same;
  return `${trendWords[direction]} ${direction === 'changed' ? 'since' : 'than'} a week ago`;
}
