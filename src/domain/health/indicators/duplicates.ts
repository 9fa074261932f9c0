import { defineIndicator } from '../define-indicator';
import { backlogOf, item } from '../example-backlog';
import { saidTwice } from '../near-duplicates';

export default defineIndicator({
  id: 'duplicates',
  title: 'Said twice',
  question: 'other',
  why: 'Two issues that say the same are estimated, discussed and sometimes built twice.',
  source: 'Quality User Story framework (Lucassen et al. 2016): unique.',
  needs: [],
  unit: 'issues',
  thresholds: { similarity: 0.8, allowed: 0 },
  action: 'merge',
  jql: () => null,
  measure({ items: open }, { similarity, allowed }) {
    const groups = saidTwice(open, similarity);
    const keys = groups.flat().map((issue) => issue.key);
    return {
      value: keys.length,
      of: open.length,
      issues: keys,
      verdict: keys.length > allowed ? 'warn' : 'good',
      params: { groups: groups.length },
    };
  },
  examples: [
    {
      title: 'the same words in another order and case are the same summary',
      backlog: backlogOf([
        item('PAY-1', { summary: 'Refund a payment from the order page' }),
        item('PAY-2', { summary: 'Export the ledger' }),
        item('PAY-3', { summary: 'From the order page, refund payment' }),
      ]),
      expect: { value: 2, of: 3, issues: ['PAY-1', 'PAY-3'], verdict: 'warn', params: { groups: 1 } },
    },
    {
      title: 'two stories say the same under different titles; steps that differ by their number do not',
      backlog: backlogOf([
        item('PAY-1', { summary: 'Refunds', storyText: 'As a buyer, I want to refund a payment so that I get my money back' }),
        item('PAY-2', { summary: 'Load the archive of the ledger, part 1 of many' }),
        item('PAY-3', { summary: 'Load the archive of the ledger, part 2 of many' }),
        item('PAY-4', { summary: 'Money back', storyText: 'As a buyer I want to refund a payment, so that I get the money back' }),
      ]),
      expect: { value: 2, issues: ['PAY-1', 'PAY-4'], params: { groups: 1 } },
    },
  ],
});
