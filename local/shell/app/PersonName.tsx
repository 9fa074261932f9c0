import Avatar from '@atlaskit/avatar';
import type { User } from '../api/beans';

export function PersonName({ user, none = 'None' }: { user: User | null | undefined; none?: string }) {
  if (!user) return <span className="subtle">{none}</span>;
  return (
    <span className="person">
      <Avatar size="xsmall" name={user.displayName} appearance="circle" />
      <span>{user.displayName}</span>
    </span>
  );
}
