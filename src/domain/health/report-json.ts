import { notMeasurableWords } from './messages';
import type { HealthReport, IndicatorReading, NamedDelivery } from './report';

/** The report as the terminal prints it for other programs. */
export function reportJson(report: HealthReport): object {
  return {
    indicators: report.indicators.map(readingJson),
    delivery: report.delivery.map(readingJson),
    asOf: report.asOf,
  };
}

function readingJson(reading: IndicatorReading | NamedDelivery): object {
  const { id, value, unit, thresholds, verdict, of, issues, params, notMeasurable } = reading;
  return {
    id,
    value,
    unit,
    threshold: thresholds,
    verdict,
    of,
    issues,
    ...('upcoming' in reading && reading.upcoming !== undefined ? { upcoming: reading.upcoming } : {}),
    ...(params === undefined ? {} : { params }),
    ...(notMeasurable === undefined ? {} : { notMeasurable: { id: notMeasurable.reason, ...notMeasurableWords[notMeasurable.reason] } }),
  };
}
