import type { Locator } from '@playwright/test';

/** The real input of a checkbox, switch or radio is hidden inside its label: a person clicks the label. */
export const press = (input: Locator): Promise<void> => input.locator('xpath=ancestor::label[1]').click();

export const setTicked = async (input: Locator, wanted: boolean): Promise<void> => {
  if ((await input.isChecked()) !== wanted) await press(input);
};
