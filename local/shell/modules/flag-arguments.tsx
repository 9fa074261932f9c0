import type { CreateFlagArgs } from '@atlaskit/flag';
import ErrorIcon from '@atlaskit/icon/core/status-error';
import InformationIcon from '@atlaskit/icon/core/status-information';
import SuccessIcon from '@atlaskit/icon/core/status-success';
import WarningIcon from '@atlaskit/icon/core/status-warning';
import { token } from '@atlaskit/tokens';
import type { FlagRequest } from '../bridge/methods/dialogs';

const icons = {
  info: <InformationIcon label="Information" color={token('color.icon.information')} />,
  success: <SuccessIcon label="Success" color={token('color.icon.success')} />,
  warning: <WarningIcon label="Warning" color={token('color.icon.warning')} />,
  error: <ErrorIcon label="Error" color={token('color.icon.danger')} />,
};
type Kind = keyof typeof icons;
const isKind = (value: string | undefined): value is Kind => value !== undefined && value in icons;

/** Forge's flag options as Atlaskit's: a bold flag where `appearance` is given, else a plain one with the type's icon. */
export function flagArguments({
  id,
  title,
  description,
  type,
  appearance,
  actions,
  isAutoDismiss,
}: FlagRequest): CreateFlagArgs {
  const kind = isKind(appearance) ? appearance : isKind(type) ? type : 'info';
  return {
    id,
    title: title ?? '',
    description,
    isAutoDismiss: isAutoDismiss ?? false,
    ...(isKind(appearance) ? { appearance } : { icon: icons[kind] }),
    actions: (actions ?? []).map(({ text, onClick }) => ({ content: text, onClick: () => void onClick?.() })),
  };
}
