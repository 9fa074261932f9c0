import './top-bar.css';
import Button from '@atlaskit/button/new';
import DropdownMenu, { DropdownItemRadio, DropdownItemRadioGroup } from '@atlaskit/dropdown-menu';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { Link } from './link';
import { PersonAvatar } from './person-avatar';
import { navigate } from './router';
import { searchPath } from './search-path';
import { useSession } from './session';
import { theme, type ThemeChoice } from './theme';

export function TopBar() {
  const { app } = useSession();
  const [text, setText] = useState('');
  const search = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim()) navigate(searchPath(text.trim()));
  };
  return (
    <header className="top-bar">
      <Link href="/" className="site-name">
        <span className="site-mark" aria-hidden="true" />
        {app.siteTitle}
      </Link>
      <p className="stand-in">Local stand-in for Jira, not Atlassian’s product</p>
      <form role="search" className="top-search" onSubmit={search}>
        <Textfield
          isCompact
          aria-label="Search issues"
          placeholder="Search: words, a key or JQL"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </form>
      <ThemeSwitch />
      <PersonSwitch />
    </header>
  );
}

const themes: { id: ThemeChoice; label: string }[] = [
  { id: 'light', label: 'Light' },
  { id: 'dark', label: 'Dark' },
  { id: 'auto', label: 'Match system' },
];

function ThemeSwitch() {
  const [choice, setChoice] = useState(theme.choice());
  return (
    <DropdownMenu<HTMLButtonElement> trigger="Theme" placement="bottom-end" shouldRenderToParent>
      <DropdownItemRadioGroup id="theme" title="Theme">
        {themes.map(({ id, label }) => (
          <DropdownItemRadio
            key={id}
            id={id}
            isSelected={choice === id}
            onClick={() => {
              setChoice(id);
              void theme.choose(id);
            }}
          >
            {label}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}

function PersonSwitch() {
  const { people, person, actAs } = useSession();
  const choices = people.filter((one) => one.actsAs || one === person);
  return (
    <DropdownMenu<HTMLButtonElement>
      placement="bottom-end"
      shouldRenderToParent
      trigger={({ triggerRef, isSelected, ...props }) => (
        <Button
          {...props}
          ref={triggerRef}
          isSelected={isSelected}
          aria-label={`You are ${person.displayName}. Act as another person`}
        >
          <span className="person">
            <PersonAvatar size="xsmall" name={person.displayName} />
            <span className="person-name">{person.displayName}</span>
          </span>
        </Button>
      )}
    >
      <DropdownItemRadioGroup id="person" title="Act as">
        {choices.map((one) => (
          <DropdownItemRadio
            key={one.accountId}
            id={one.accountId}
            isSelected={one === person}
            description={one.actsAs ?? ''}
            onClick={() => actAs(one.accountId)}
          >
            {one.displayName}
          </DropdownItemRadio>
        ))}
      </DropdownItemRadioGroup>
    </DropdownMenu>
  );
}
