import TextArea from '@atlaskit/textarea';
import { useState } from 'react';
import { nameOfPermission, readAccountId, SCORER_PERMISSIONS, type RoleRef, type Scorers } from '../../../../../src/domain/scoring/scorers';
import { Choice } from './choice';
import type { SectionProps } from './settings-form';
import styles from './settings.module.css';

const PEOPLE = 'people';
const permissions = SCORER_PERMISSIONS.map((permission) => ({ label: `Everybody with ${nameOfPermission(permission)}`, value: permission as string }));
const people = { label: 'People named here', value: PEOPLE };
const asValue = ({ id }: RoleRef) => `role ${id}`;

/** The project's roles; one that was chosen and is gone, or may not be listed, keeps its place. */
function rolesOf(listed: readonly RoleRef[], scorers: Scorers): RoleRef[] {
  const chosen = scorers.by === 'role' ? scorers.role : null;
  return chosen === null || listed.some(({ id }) => id === chosen.id) ? [...listed] : [...listed, chosen];
}

/** Who may score, ask for votes and decline. */
export function ScorerSettings({ settings, change, mayEdit, view }: SectionProps) {
  const { scorers } = settings;
  const roles = rolesOf(view.roles, scorers);
  const choose = (value: string) => {
    const permission = SCORER_PERMISSIONS.find((one) => one === value);
    const role = roles.find((one) => asValue(one) === value);
    if (permission !== undefined) change({ scorers: { by: 'permission', permission } });
    else change({ scorers: role === undefined ? { by: 'people', accountIds: [] } : { by: 'role', role } });
  };
  return (
    <>
      <h2 className={styles.heading}>Who scores</h2>
      <p className={styles.help}>
        Who scores also asks for votes, reveals them and declines. It always takes Edit issues as well. Everybody who sees
        an issue sees its score and may vote.
      </p>
      <div className={styles.row}>
        <span>May score</span>
        <Choice
          id="scorers"
          label="Who may score"
          hideLabel
          options={[...permissions, ...roles.map((role) => ({ label: `The role ${role.name}`, value: asValue(role) })), people]}
          value={scorers.by === 'people' ? PEOPLE : scorers.by === 'role' ? asValue(scorers.role) : scorers.permission}
          disabled={!mayEdit}
          onChange={choose}
        />
      </div>
      {scorers.by === 'people' ? (
        <People scorers={scorers} names={view.scorerNames} disabled={!mayEdit} onChange={(accountIds) => change({ scorers: { by: 'people', accountIds } })} />
      ) : null}
    </>
  );
}

interface PeopleProps {
  scorers: Extract<Scorers, { by: 'people' }>;
  names: Record<string, string>;
  disabled: boolean;
  onChange: (accountIds: string[]) => void;
}

function People({ scorers, names, disabled, onChange }: PeopleProps) {
  /** As typed: half an id must not vanish while it is being written. */
  const [text, setText] = useState(scorers.accountIds.join('\n'));
  const lines = text.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const wrong = lines.find((line) => readAccountId(line) === null);
  const known = scorers.accountIds.flatMap((id) => names[id] ?? []);
  return (
    <div>
      <TextArea
        aria-label="People who may score"
        placeholder="The link of a person's profile, or an account id; one a line"
        minimumRows={3}
        isDisabled={disabled}
        isInvalid={wrong !== undefined || lines.length === 0}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          onChange([...new Set(currentTarget.value.split('\n').flatMap((line) => readAccountId(line) ?? []))]);
        }}
      />
      <p className={wrong === undefined ? styles.help : styles.problem} role="status">
        {wrong !== undefined
          ? `“${wrong}” is neither the link of a profile nor an account id.`
          : known.length > 0
            ? `Saved: ${known.join(', ')}.`
            : 'Open a person’s profile in Jira and copy its address.'}
      </p>
    </div>
  );
}
