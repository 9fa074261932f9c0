import Spinner from '@atlaskit/spinner';

export function Loading({ label = 'Loading' }: { label?: string }) {
  return (
    <div style={{ display: 'flex', justifyContent: 'center', padding: 24 }}>
      <Spinner label={label} />
    </div>
  );
}
