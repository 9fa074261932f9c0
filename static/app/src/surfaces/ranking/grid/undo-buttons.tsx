import Button from '@atlaskit/button/new';
import type { Dispatch } from 'react';
import type { GridAction, GridState } from './grid-state';

/** The way back and forth for who has no keyboard at hand. */
export function UndoButtons({ state, dispatch }: { state: GridState; dispatch: Dispatch<GridAction> }) {
  return (
    <>
      <Button spacing="compact" isDisabled={state.past.length === 0} onClick={() => dispatch({ type: 'undo' })}>
        Undo
      </Button>
      <Button spacing="compact" isDisabled={state.future.length === 0} onClick={() => dispatch({ type: 'redo' })}>
        Redo
      </Button>
    </>
  );
}
