import type { ReactNode } from 'react';
import type { Issue, Sprint } from '../api/beans';
import { PersonName } from '../app/person-name';
import type { ProjectInfo } from '../app/project';
import { Link } from '../app/link';
import { paths } from '../app/routes';
import { useSession } from '../app/session';
import { useLoaded } from '../app/use-loaded';
import { instant } from '../app/dates';
import { ChoiceField, ManyField, TextField, type Choice } from './fields';
import { StatusField } from './status-field';
import type { IssueEdits } from './use-issue-edits';

/** The issue's fields. What the person may not change is plain text. */
export function Details({ issue, info, edits }: { issue: Issue; info: ProjectInfo; edits: IssueEdits }) {
  const { jira, people } = useSession();
  const { fields } = issue;
  const editable = edits.may('EDIT_ISSUES');
  const [team] = useLoaded(
    () => (editable ? jira.assignees(info.project.key) : Promise.resolve([])),
    [jira, info, editable],
  );
  const others =
    team.state === 'ready'
      ? team.value.filter((one) => people.every((person) => person.accountId !== one.accountId))
      : [];
  const sprint = openSprint(info, issue);
  const points = info.estimate ? fields[info.estimate.fieldId] : null;
  return (
    <section aria-label="Fields">
      <StatusField issue={issue} edits={edits} />
      <h2 className="side-heading">Details</h2>
      <dl className="fields">
        <ChoiceField
          label="Assignee"
          editable={editable}
          none="Unassigned"
          value={
            fields.assignee ? { value: fields.assignee.accountId, label: fields.assignee.displayName } : null
          }
          choices={[...people, ...others].map((person) => ({
            value: person.accountId,
            label: person.displayName,
          }))}
          choose={(accountId) => edits.set({ assignee: accountId === null ? null : { accountId } })}
        />
        <Row label="Reporter">
          <PersonName user={fields.reporter} />
        </Row>
        <ChoiceField
          label="Priority"
          editable={editable}
          value={fields.priority ? choice(fields.priority) : null}
          choices={info.priorities.map(choice)}
          choose={(id) => edits.set({ priority: { id } })}
          required
        />
        {info.estimate && (
          <TextField
            label={info.estimate.name}
            editable={editable}
            value={typeof points === 'number' ? String(points) : ''}
            validate={(text) =>
              text === '' || Number.isFinite(Number(text)) ? undefined : 'A number, please'
            }
            set={(text) => edits.set({ [info.estimate?.fieldId ?? '']: text === '' ? null : Number(text) })}
          />
        )}
        {info.sprintFieldId && (
          <ChoiceField
            label="Sprint"
            editable={editable && edits.may('SCHEDULE_ISSUES')}
            none="Backlog"
            value={sprint ? { value: String(sprint.id), label: sprint.name } : null}
            choices={info.sprints.map(({ id, name }) => ({ value: String(id), label: name }))}
            choose={(id) => edits.set({ [info.sprintFieldId ?? '']: id === null ? null : Number(id) })}
          />
        )}
        <TextField
          label="Parent"
          editable={editable}
          value={fields.parent?.key ?? ''}
          read={
            fields.parent && (
              <Link
                href={paths.issue(fields.parent.key)}
              >{`${fields.parent.key} ${fields.parent.fields.summary}`}</Link>
            )
          }
          set={(key) => edits.set({ parent: key === '' ? null : { key: key.trim().toUpperCase() } })}
        />
        <ManyField
          label="Labels"
          editable={editable}
          creatable
          values={(fields.labels ?? []).map((label) => ({ value: label, label }))}
          choices={[]}
          set={(labels) => edits.set({ labels })}
        />
        <ManyField
          label="Fix versions"
          editable={editable}
          values={(fields.fixVersions ?? []).map(choice)}
          choices={(info.project.versions ?? []).filter(({ archived }) => !archived).map(choice)}
          set={(ids) => edits.set({ fixVersions: ids.map((id) => ({ id })) })}
        />
        {(fields.components ?? []).length > 0 && (
          <Row label="Components">{(fields.components ?? []).map(({ name }) => name).join(', ')}</Row>
        )}
        {fields.resolution && <Row label="Resolution">{fields.resolution.name}</Row>}
        {fields.duedate && <Row label="Due">{fields.duedate}</Row>}
      </dl>
      <p className="subtle issue-dates">
        Created {instant(fields.created)}
        <br />
        Updated {instant(fields.updated)}
      </p>
    </section>
  );
}

function Row({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="field">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const choice = ({ id, name }: { id: string; name: string }): Choice => ({ value: id, label: name });

/** Jira's sprint field holds closed sprints too; an issue is in at most one open sprint. */
function openSprint(info: ProjectInfo, issue: Issue): Sprint | undefined {
  const sprints = info.sprintFieldId ? issue.fields[info.sprintFieldId] : null;
  return Array.isArray(sprints)
    ? (sprints as Sprint[]).find((sprint) => sprint.state !== 'closed')
    : undefined;
}
