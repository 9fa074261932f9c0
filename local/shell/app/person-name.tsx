import type { User } from '../api/beans';
import { PersonAvatar } from './person-avatar';

export function PersonName({ user, none = 'None' }: { user: User | null | undefined; none?: string }) {
  if (!user) return <span className="subtle">{none}</span>;
  return (
    <span className="person">
      <PersonAvatar size="xsmall" name={user.displayName} />
      <span>{user.displayName}</span>
    </span>
  );
}
