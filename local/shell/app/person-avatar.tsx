import './avatar.css';

/** A person's initials on a colour of their own; there are no pictures here. */
export function PersonAvatar({ name, size = 'small' }: { name: string; size?: 'xsmall' | 'small' }) {
  const initials = name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 2)
    .toUpperCase();
  const hue = [...name].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6;
  // The initials are drawn by the style sheet: they are a picture of the name, not words to be read with it.
  return (
    <span
      className="avatar"
      data-size={size}
      data-hue={hue}
      data-initials={initials}
      role="img"
      aria-label={name}
      title={name}
    />
  );
}

/** Where nobody is named. */
export function NoPerson({ label, size = 'small' }: { label: string; size?: 'xsmall' | 'small' }) {
  return <span className="avatar avatar-none" data-size={size} role="img" aria-label={label} title={label} />;
}
