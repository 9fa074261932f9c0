import Lozenge from '@atlaskit/lozenge';
import type { Status } from '../api/beans';

const appearances = {
  new: 'default',
  indeterminate: 'inprogress',
  done: 'success',
  undefined: 'default',
} as const;

export function StatusLozenge({ status }: { status: Status }) {
  return <Lozenge appearance={appearances[status.statusCategory.key] ?? 'default'}>{status.name}</Lozenge>;
}
