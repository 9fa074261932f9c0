import type { Site } from '../model';
import { fieldRoles } from './field-roles';
import { numberAll } from './ids';
import { ImportError } from './import-error';
import { readLinks } from './links';
import { joinParents } from './parents';
import { ranks } from './ranks';
import { readResource, type IssueResource } from './resource';
import { SiteBuilder } from './site-builder';
import { splitIssues } from './split-issues';

export interface IssueSource {
  /** As errors name it, e.g. the path of the file. */
  name: string;
  text: string;
}

export interface ImportOptions {
  /** A project resource (`/rest/api/2/project/{key}`) with versions, components and types that no issue may name. */
  projectResource?: unknown;
  onSummary?: (summary: ImportSummary) => void;
}

export interface ImportSummary {
  issues: number;
  /** Links whose other end is not in the file. */
  droppedLinks: number;
  /** Parents and epics that are not in the file. */
  droppedParents: number;
}

/**
 * A site with the issues of an export of Jira Cloud (v2, v3) or Jira Server, and what they say of their project.
 * People of the export are kept; the three people one can act as join them.
 * @throws ImportError for the first issue that cannot be read; there is never a partial site.
 */
export function importIssues(source: IssueSource, options: ImportOptions = {}): Site {
  const resources = splitIssues(source.name, source.text).map((raw) => readResource(source.name, raw));
  const idByKey = refuseDuplicates(source.name, resources);
  const roles = fieldRoles(resources);
  const rankById = ranks(resources, roles);
  const builder = new SiteBuilder(roles);
  const issues = resources.map((resource) => builder.addIssue(resource, rankById.get(resource.id) ?? ''));
  builder.addProjectResource(options.projectResource);
  const droppedParents = joinParents(resources, issues, roles, idByKey);
  const { links, linkTypes, dropped } = readLinks(resources, idByKey);
  options.onSummary?.({ issues: issues.length, droppedLinks: dropped, droppedParents });
  return numberAll({ ...builder.build(issues), issues, links, linkTypes });
}

function refuseDuplicates(file: string, resources: IssueResource[]): Map<string, string> {
  const lineOf = new Map<string, number>();
  for (const { key, id, line } of resources) {
    for (const name of [`key ${key}`, `id ${id}`]) {
      const earlier = lineOf.get(name);
      if (earlier !== undefined) {
        throw new ImportError(file, line, `the ${name} is already on line ${earlier}`);
      }
      lineOf.set(name, line);
    }
  }
  return new Map(resources.map(({ key, id }) => [key, id]));
}
