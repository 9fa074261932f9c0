import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { rules } from '../../../../../src/domain/story/rules';
import { RuleParams } from './rule-params';

const seen = jest.fn();

function Params({ id, start }: { id: string; start?: Record<string, unknown> }) {
  const [own, setOwn] = useState(start);
  const rule = rules.find((one) => one.id === id);
  if (rule === undefined) throw new Error(`no rule ${id}`);
  return (
    <RuleParams
      rule={rule}
      own={own}
      disabled={false}
      onChange={(next) => {
        seen(next);
        setOwn(next);
      }}
    />
  );
}

test('an emptied number is the default again, and is not stored', async () => {
  const user = userEvent.setup();
  render(<Params id="too-long" />);
  await user.type(screen.getByLabelText('Most words of a story'), '30');
  expect(seen).toHaveBeenLastCalledWith({ words: 30 });
  await user.clear(screen.getByLabelText('Most words of a story'));
  expect(seen).toHaveBeenLastCalledWith(undefined);
});

test('a list has a word or phrase a line, and what is typed of the next line stays', async () => {
  const user = userEvent.setup();
  render(<Params id="generic-role" />);
  const field = screen.getByLabelText<HTMLTextAreaElement>('Roles that are too general as well');
  await user.type(field, 'Stakeholder{Enter}');
  expect(field.value).toBe('Stakeholder\n');
  await user.type(field, 'power user');
  expect(seen).toHaveBeenLastCalledWith({ also: ['stakeholder', 'power user'] });
});

test('what is typed and counts nothing is said beside the field, and stays to be mended', async () => {
  const user = userEvent.setup();
  render(<Params id="too-long" />);
  const field = screen.getByLabelText<HTMLInputElement>('Most words of a story');
  await user.type(field, '1.');
  expect(screen.getByRole('status').textContent).toBe('Empty: 50.');
  await user.type(field, '5');
  expect(field.value).toBe('1.5');
  expect(screen.getByRole('status').textContent).toContain('whole number');
  await user.type(field, 'x');
  expect(field.value).toBe('1.5x');
  expect(field.getAttribute('aria-invalid')).toBe('true');
});
