import { ENOUGH_SCORES, type CheckFinding, type CheckedScore } from '../check';
import { defineModel } from '../define-model';

const MUST = 4;
const COULD = 2;
const WONT = 1;

export default defineModel({
  id: 'moscow',
  title: 'MoSCoW',
  why: 'Agrees what a release cannot do without and what may give way when time runs short.',
  source: {
    text: 'DSDM Agile Project Framework, chapter 10, MoSCoW prioritisation',
    url: 'https://www.agilebusiness.org/dsdm-project-framework/moscow-prioririsation.html',
  },
  criteria: [
    {
      id: 'priority',
      title: 'Priority',
      direction: 'benefit',
      help: 'For the next release, not for ever.',
      scale: {
        kind: 'choice',
        between: false,
        choices: [
          { value: WONT, label: "Won't (this time)", rubric: 'Agreed to be out of this release.' },
          { value: COULD, label: 'Could', rubric: 'Wanted, and the first to give way.' },
          { value: 3, label: 'Should', rubric: 'Important and painful to leave out, but there is a way round.' },
          { value: MUST, label: 'Must', rubric: 'Without it the release is illegal, unsafe or pointless.' },
        ],
      },
    },
  ],
  formula: 'priority',
  levels: [
    { value: MUST, label: 'Must' },
    { value: 3, label: 'Should' },
    { value: COULD, label: 'Could' },
    { value: WONT, label: "Won't (this time)" },
  ],
  check: checkShares,
  examples: [
    { name: 'a release is pointless without it (as DSDM defines it)', inputs: { priority: MUST }, score: 4 },
    { name: 'painful to leave out (as DSDM defines it)', inputs: { priority: 3 }, score: 3 },
    { name: 'the first to give way (as DSDM defines it)', inputs: { priority: COULD }, score: 2 },
    { name: 'not this time (as DSDM defines it)', inputs: { priority: WONT }, score: 1 },
  ],
});

/** DSDM: Musts above 60 % of the effort put the date at risk; about 20 % of Coulds are the contingency. */
function checkShares(scores: readonly CheckedScore[]): CheckFinding[] {
  const inRelease = scores.filter((score) => score.score > WONT);
  if (inRelease.length < ENOUGH_SCORES) return [];
  // Where hardly anything is estimated, issues are counted instead.
  const estimated = inRelease.filter((score) => score.estimate !== null && score.estimate > 0);
  const byEffort = estimated.length >= inRelease.length / 2;
  const counted = byEffort ? estimated : inRelease;
  const sizeOf = (score: CheckedScore): number => (byEffort ? (score.estimate ?? 0) : 1);
  const total = counted.reduce((sum, score) => sum + sizeOf(score), 0);
  const shareOf = (level: number): number =>
    counted.filter((score) => score.score === level).reduce((sum, score) => sum + sizeOf(score), 0) / total;

  const basis = byEffort ? 'effort' : 'issues';
  const findings: CheckFinding[] = [];
  const must = shareOf(MUST);
  if (must > 0.6) {
    const keys = counted.filter((score) => score.score === MUST).map((score) => score.key);
    findings.push({ id: 'must-heavy', params: { share: must, limit: 0.6, basis }, keys });
  }
  const could = shareOf(COULD);
  if (could < 0.1) findings.push({ id: 'could-light', params: { share: could, limit: 0.2, basis }, keys: [] });
  return findings;
}
