import type { AdfNode } from '../../adf';
import { bulletList, heading } from '../../text/build';
import { DESCRIPTION, sameRange } from '../../text/range';
import { defineRule } from '../define-rule';
import { withCriteria } from '../example-text';
import { makeFix } from '../fix';
import { inlineOf, removeCriterion } from '../structure';
import { rangeInCriterion } from '../words';

/** Work of the team that is the same for every story: tests, reviews, merging, deploying, documentation. */
const TEAM_WORK = new RegExp(
  [
    '(?:unit|integration|regression|e2e|end[\\s-]to[\\s-]end|automated|automation|acceptance|smoke|ui|api|qa)\\s+tests?(?:\\s+cases?|\\s+suite)?\\s+(?:are|is|have\\s+been|has\\s+been|must\\s+be|should\\s+be|were)?\\s*(?:all\\s+)?(?:written|added|created|implemented|updated|passing|pass(?:ed|es)?|green|automated|executed|run|complete[d]?|done|in\\s+place)',
    '(?:all|the)\\s+tests?\\s+(?:are\\s+)?(?:pass(?:ing|ed)?|green|written)',
    '(?:write|add|create|update|implement)\\s+(?:the\\s+)?(?:unit|integration|regression|automated|e2e|end-to-end)\\s+tests?',
    '^(?:unit|integration|regression|automated|e2e)\\s+tests?[.!]?$',
    '(?:test|code)\\s+coverage',
    'code\\s+(?:is\\s+|has\\s+been\\s+|was\\s+|must\\s+be\\s+)?(?:peer[\\s-])?(?:review(?:ed)?|merged|committed|checked\\s+in|documented|complete|clean)|peer[\\s-]review(?:ed)?|^code\\s+reviews?',
    '(?:pull|merge)\\s+request\\s+(?:is\\s+)?(?:approved|merged|reviewed|created)|(?:pr|mr)\\s+(?:is\\s+)?(?:approved|merged|reviewed)',
    '(?:merged|committed|pushed)\\s+(?:in)?to\\s+(?:the\\s+)?(?:main|master|develop|trunk|dev)\\b',
    '(?:deployed|released|promoted|installed)\\s+(?:in)?(?:to|on)\\s+(?:the\\s+)?(?:staging|test|qa|uat|prod(?:uction)?|dev(?:elopment)?|pre-?prod(?:uction)?|stage|demo)\\b',
    '(?:documentation|docs|release\\s+notes|wiki|readme|confluence(?:\\s+page)?|changelog|user\\s+manual|technical\\s+documentation|api\\s+documentation)\\s+(?:is|are|has\\s+been|have\\s+been|must\\s+be)?\\s*(?:updated|written|created|added|complete[d]?|reviewed)',
    '(?:update|write|create)\\s+(?:the\\s+)?(?:documentation|docs|release\\s+notes|wiki|readme|changelog|user\\s+manual)',
    '(?:approved|accepted|signed[\\s-]off|reviewed|tested|verified)\\s+by\\s+(?:the\\s+)?(?:po|product\\s+owner|qa|testers?|team|tech\\s+lead|architect|scrum\\s+master)\\b|(?:qa|po|product\\s+owner|uat)\\s+(?:sign[\\s-]?off|approval|approved|signed[\\s-]off)',
    '(?:demoed|demonstrated|presented)\\s+to\\s+(?:the\\s+)?(?:po|product\\s+owner|stakeholders?|team|client)|(?:no|zero)\\s+(?:open\\s+|known\\s+)?(?:critical|blocker|major)?\\s*(?:sonar|lint|compiler)\\s+(?:issues|warnings|errors)|(?:build|pipeline|ci)\\s+(?:is\\s+)?(?:green|passes|passing)|sonar(?:qube)?\\b',
  ].join('|'),
  'iu',
);

export default defineRule({
  id: 'team-done-item',
  title: 'Keeps team work out of the criteria',
  part: 'criteria',
  scope: 'issue',
  level: 'suggestion',
  why: 'What holds for every story belongs in the definition of done; criteria say what is different about this one.',
  source: 'Scrum Guide 2020: Definition of Done',
  englishOnly: true,
  examples: {
    good: [withCriteria('- The allergies of the patient are listed in the chart')],
    bad: [
      withCriteria('- The allergies of the patient are listed in the chart', '- Unit tests are written'),
      withCriteria('- The allergies of the patient are listed in the chart', '- Code reviewed and merged'),
    ],
  },
  check({ criteria }) {
    return criteria.flatMap((criterion) => {
      if (criterion.steps.length > 0 || criterion.text.length > 160 || !TEAM_WORK.test(criterion.text)) return [];
      return [{ where: rangeInCriterion(criterion, 0, criterion.text.length) }];
    });
  },
  fix({ input, criteria }, { where }) {
    const criterion = criteria.find((one) => sameRange(one.where, where));
    const edits = criterion === undefined || where.field !== DESCRIPTION ? null : removeCriterion(input, criterion);
    if (edits === null) return [];
    const item: AdfNode[] = [{ type: 'paragraph', content: inlineOf(input, where) }];
    const path = [input.description?.content.length ?? 0];
    const nodes = [heading(3, 'Definition of Done'), bulletList([item])];
    return [makeFix('move-to-done', [...edits, { kind: 'insert', field: DESCRIPTION, path, nodes }])];
  },
});
