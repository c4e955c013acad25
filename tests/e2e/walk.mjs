// One case from need to choice, as a list of named steps. The demonstration shows them; a scenario may share them.
import assert from 'node:assert/strict';

/** The day of the walk: practice data alone lets the program's day be set. */
export const today = '2026-11-21';

/** Steps in order. The demonstration takes a picture after each, named as the step. */
export const steps = [
  {
    name: 'Start',
    async take(window) {
      await window.see('Digitalt först');
      assert.ok((await window.text()).length > 0);
    },
  },
];
