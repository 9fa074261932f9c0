import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { CriteriaFields } from './criteria-fields';

function Fields({ start }: { start: string[] }) {
  const [criteria, setCriteria] = useState(start);
  return <CriteriaFields language="en" criteria={criteria} onChange={setCriteria} disabled={false} />;
}

const texts = () => screen.queryAllByRole<HTMLTextAreaElement>('textbox').map(({ value }) => value);

test('criteria are written one after the other without the mouse', async () => {
  const user = userEvent.setup();
  render(<Fields start={['A date is shown']} />);
  await user.click(screen.getByRole('textbox', { name: 'Criterion 1' }));
  await user.keyboard('{End}{Enter}An empty list says so{Enter}Seats cost 2 euros');
  expect(texts()).toEqual(['A date is shown', 'An empty list says so', 'Seats cost 2 euros']);
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(texts()).toEqual(['A date is shown', 'Seats cost 2 euros', 'An empty list says so']);
});

test('an empty one goes with Backspace, and one with words does not', async () => {
  const user = userEvent.setup();
  render(<Fields start={['A', '']} />);
  await user.click(screen.getByRole('textbox', { name: 'Criterion 2' }));
  await user.keyboard('{Backspace}');
  expect(texts()).toEqual(['A']);
  await user.keyboard('B');
  expect(texts()).toEqual(['AB']);
});

test('Shift and Enter begin another line of the same criterion', async () => {
  const user = userEvent.setup();
  render(<Fields start={['Given a chart']} />);
  await user.click(screen.getByRole('textbox', { name: 'Criterion 1' }));
  await user.keyboard('{End}{Shift>}{Enter}{/Shift}When it opens');
  expect(texts()).toEqual(['Given a chart\nWhen it opens']);
});
