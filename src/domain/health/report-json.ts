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

function readingJson({ id, value, unit, thresholds, verdict, of, issues, params, notMeasurable }: IndicatorReading | NamedDelivery): object {
  return {
    id,
    value,
    unit,
    threshold: thresholds,
    verdict,
    of,
    issues,
    ...(params === undefined ? {} : { params }),
    ...(notMeasurable === undefined ? {} : { notMeasurable: { id: notMeasurable.reason, ...notMeasurableWords[notMeasurable.reason] } }),
  };
}
