import Lozenge from '@atlaskit/lozenge';
import type { Status } from '../api/beans';

const appearances = { new: 'default', indeterminate: 'inprogress', done: 'success', undefined: 'default' } as const;

export function StatusLozenge({ status, text = status.name }: { status: Status; text?: string }) {
  return <Lozenge appearance={appearances[status.statusCategory.key] ?? 'default'}>{text}</Lozenge>;
}
