import { useFlags } from '@atlaskit/flag';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import { token } from '@atlaskit/tokens';
import { useCallback } from 'react';

/** Says in a flag that something was not done, with the server's reason. */
export function useFailureFlag(): (title: string, error: unknown) => void {
  const { showFlag } = useFlags();
  return useCallback(
    (title, error) => {
      showFlag({
        title,
        description: error instanceof Error ? error.message : String(error),
        icon: <ErrorIcon label="Error" color={token('color.icon.danger')} />,
        isAutoDismiss: true,
      });
    },
    [showFlag],
  );
}
