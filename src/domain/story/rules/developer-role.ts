import { defineRule } from '../define-rule';

const TEAM =
  /(?:^|\s)(?:developers?|devs?|(?:software|devops|qa|test|data|site\s+reliability|backend|frontend)\s+engineers?|engineers?|testers?|qas?|programmers?|architects?|devops|dbas?|product\s+owners?|scrum\s+masters?|team\s+members?|(?:development|dev|scrum|product)\s+team|ui\s+designers?|ux\s+designers?|sysadmins?)$/iu;

export default defineRule({
  id: 'developer-role',
  title: 'Speaks for somebody outside the team',
  part: 'story',
  scope: 'story',
  level: 'off',
  why: 'A story told by the team that builds it is a task; its value shows only from the outside.',
  source: 'Cohn 2004, User Stories Applied, chapter 3',
  englishOnly: true,
  examples: {
    good: ['As a nurse, I want to see the allergies of a patient, so that I give no wrong drug.'],
    bad: ['As a developer, I want to move the tests to the new server, so that they run at night.'],
  },
  check({ story }) {
    return story.roles
      .filter((part) => TEAM.test(part.text))
      .map((part) => ({ where: part.where, params: { role: part.text } }));
  },
});
