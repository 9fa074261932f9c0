import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import Tabs, { Tab, TabList, TabPanel } from '@atlaskit/tabs';
import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import type { SettingsView } from '../../../../../src/contract/settings';
import { paramProblems } from '../../../../../src/domain/rule-params';
import { defaultSettings, type ProjectSettings } from '../../../../../src/domain/settings';
import { invoke } from '../../shared/invoke';
import { CallProblem } from '../../shared/problem';
import { HealthSettings } from './health-settings';
import { ScoringSettings } from './scoring-settings';
import { StorySettings } from './story-settings';
import styles from './settings.module.css';

/** What every section of the form gets: the settings as edited, and how to change them. */
export interface SectionProps {
  settings: ProjectSettings;
  change: (part: Partial<ProjectSettings>) => void;
  mayEdit: boolean;
  view: SettingsView;
}

const same = (a: ProjectSettings, b: ProjectSettings) => JSON.stringify(a) === JSON.stringify(b);

export function SettingsForm({ view }: { view: SettingsView }) {
  const [saved, setSaved] = useState(view.settings);
  const [draft, setDraft] = useState(view.settings);
  const [error, setError] = useState<Error | null>(null);
  const [saving, setSaving] = useState(false);
  const dirty = !same(saved, draft);
  const problems = paramProblems(draft.rules);

  const save = async () => {
    setSaving(true);
    setError(null);
    try {
      const { settings, rechecks } = await invoke('saveSettings', { settings: draft });
      setSaved(settings);
      setDraft(settings);
      const description = rechecks ? 'All issues are read anew; the backlog and JQL follow within minutes.' : undefined;
      showFlag({ id: 'settings-saved', title: 'Settings saved', type: 'success', isAutoDismiss: true, description });
    } catch (failure) {
      setError(failure instanceof Error ? failure : new Error(String(failure)));
    } finally {
      setSaving(false);
    }
  };

  const section: SectionProps = {
    settings: draft,
    change: (part) => setDraft({ ...draft, ...part }),
    mayEdit: view.mayEdit,
    view,
  };

  return (
    <main className={styles.page}>
      <h1 className={styles.title}>Refinery in this project</h1>
      {view.mayEdit ? null : (
        <SectionMessage appearance="information" title="You can look, not change">
          <p>Changing these settings needs the permission Administer projects.</p>
        </SectionMessage>
      )}
      <Tabs id="settings">
        <TabList>
          <Tab>Value</Tab>
          <Tab>Story check</Tab>
          <Tab>Backlog health</Tab>
        </TabList>
        <TabPanel>
          <ScoringSettings {...section} />
        </TabPanel>
        <TabPanel>
          <StorySettings {...section} />
        </TabPanel>
        <TabPanel>
          <HealthSettings {...section} />
        </TabPanel>
      </Tabs>
      {error === null ? null : <CallProblem error={error} onRetry={() => void save()} />}
      {problems.map((problem) => (
        <p key={problem} className={styles.problem} role="alert">
          {problem}
        </p>
      ))}
      {view.mayEdit ? (
        <div className={styles.actions}>
          <Button appearance="primary" isDisabled={!dirty || problems.length > 0} isLoading={saving} onClick={() => void save()}>
            Save
          </Button>
          <Button isDisabled={!dirty} onClick={() => setDraft(saved)}>
            Discard changes
          </Button>
          <Button appearance="subtle" isDisabled={same(draft, defaultSettings)} onClick={() => setDraft(defaultSettings)}>
            Set all to defaults
          </Button>
        </div>
      ) : null}
    </main>
  );
}
