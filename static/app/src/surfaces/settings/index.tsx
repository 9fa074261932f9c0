import { invoke } from '../../shared/invoke';
import { Loading } from '../../shared/loading';
import { CallProblem } from '../../shared/problem';
import { useAsync } from '../../shared/use-async';
import { SettingsForm } from './settings-form';

export default function SettingsSurface() {
  const settings = useAsync(() => invoke('getSettings'), []);
  if (settings.state === 'loading') return <Loading label="Reading the settings" />;
  if (settings.state === 'failed') return <CallProblem error={settings.error} onRetry={settings.reload} />;
  return <SettingsForm view={settings.value} />;
}
