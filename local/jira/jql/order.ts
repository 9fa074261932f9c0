/**
 * ORDER BY: one total order of issues.
 */
import type { OrderByField } from '@atlaskit/jql-ast';
import type { IssueRecord } from '../model';
import type { Scope, Sort } from './clause';
import { notSortable } from './errors';
import { fieldNamed, nameOf } from './fields/registry';

type Compare = (a: IssueRecord, b: IssueRecord) => number;

/** Without a direction a field has its own: dates, priorities, votes and keys are descending. */
export function compileOrder(fields: readonly OrderByField[], scope: Scope): Compare {
  const comparisons = fields.flatMap((order) => {
    const sort = fieldNamed(order.field, scope)?.sort;
    if (!sort) {
      scope.problems.add(notSortable(nameOf(order.field)));
      return [];
    }
    const descending = order.direction ? order.direction.value === 'DESC' : sort.descendingByDefault === true;
    return [compareBy(sort.key, descending ? -1 : 1)];
  });
  return (a, b) => {
    for (const compare of comparisons) {
      const sign = compare(a, b);
      if (sign !== 0) return sign;
    }
    return newestIdFirst(a, b);
  };
}

function compareBy(key: Sort['key'], direction: 1 | -1): Compare {
  return (a, b) => {
    const left = key(a);
    const right = key(b);
    if (left === right) return 0;
    if (left === null) return direction;
    if (right === null) return -direction;
    return left < right ? -direction : direction;
  };
}

/** Jira's order when nothing else tells two issues apart. */
function newestIdFirst(a: IssueRecord, b: IssueRecord): number {
  return Number(b.id) - Number(a.id) || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
