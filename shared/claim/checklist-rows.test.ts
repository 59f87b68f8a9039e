import { expect, test } from 'vitest';
import { shippedChecklist } from './checklist-rows.ts';
import { payModes } from './codes.ts';

/** The working matrix of the domain notes, row by row: notice, then claim by L/C, D/P, D/A, O/A; then what a reason adds. */
const matrix: Record<string, readonly [columns: string, reasons?: readonly string[]]> = {
  'APP-PLN': ['M MMMM'],
  'APP-CLM': ['- MMMM'],
  'APP-LIST': ['- MMMM'],
  'APP-ASG': ['- MMMM'],
  'APP-STMT': ['C MMMM'],
  'APP-ENT': ['C CCCC'],
  'TRD-CON': ['C MMMM'],
  'TRD-INV': ['C MMMM'],
  'TRD-BL': ['C MMMM'],
  'TRD-CUS': ['C MMMM'],
  'TRD-PL': ['- MMMM'],
  // D/P is M in the notes; here letters of a D/P case are asked for where payment is late, and always by that reason.
  'TRD-LTR': ['C CCMM', ['protracted-default']],
  'TRD-LC': ['C M---'],
  'TRD-COL': ['C -MM-'],
  'TRD-ACC': ['- C-M-'],
  'TRD-ACK': ['- CCCC'],
  'TRD-POD': ['- ---C'],
  'TRD-RCP': ['- -CCC'],
  'TRD-BKR': ['C ----', ['insolvency']],
  'TRD-REJ': ['C ----', ['rejection']],
  'INS-POL': ['- MMMM'],
  'INS-LIM': ['- MMMM'],
  'INS-SHP': ['- MMMM'],
  'INS-PRM': ['- MMMM'],
  'AML-LIC': ['- MMMM'],
  OTHER: ['C CCCC'],
};

test('the shipped checklist is this matrix', () => {
  const shipped = shippedChecklist.rows.map(({ code, notice, claim, alsoFor }) => [
    code,
    [`${notice} ${payModes.map((mode) => claim[mode]).join('')}`, ...(alsoFor === undefined ? [] : [alsoFor])],
  ]);
  expect(Object.fromEntries(shipped)).toEqual(matrix);
});
