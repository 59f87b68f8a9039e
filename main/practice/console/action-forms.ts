import { html, raw } from 'hono/html';
import type { ReviewAction } from '../review/actions.ts';
import type { ConsoleText } from './console-texts.ts';
import type { ConsoleView, Selected } from './console-view.ts';

type Html = ReturnType<typeof html>;
type FieldName = keyof ConsoleText['fields'];

/** One decision as a small form that opens in place. */
export function actionForm(action: ReviewAction, selected: Selected, view: ConsoleView): Html {
  const { text } = view;
  return html`<details name="decide" data-action="${action}"><summary>${text.actions[action]}</summary>
<form method="post" action="/console/filings/${selected.status.filingId}/${action}">
<input type="hidden" name="csrf" value="${view.csrf}">${fieldsOf(action, selected, view)}
<button>${text.actions[action]}</button></form></details>`;
}

function fieldsOf(action: ReviewAction, selected: Selected, { text, today }: ConsoleView): Html | '' {
  const { form, documents } = selected.manifest;
  const currency = 'moneyId' in form && typeof form.moneyId === 'string' ? form.moneyId : 'USD';
  const sum = 'claimSum' in form && typeof form.claimSum === 'string' ? form.claimSum : '';
  const line = (name: FieldName, type: 'text' | 'date', value = '', required = true) =>
    html`<label>${text.fields[name]}<input type="${type}" name="${name === 'caseNoOptional' ? 'caseNo' : name}" value="${value}" ${required ? raw('required') : ''}></label>`;
  const lines = (name: FieldName) =>
    html`<label>${text.fields[name]}<textarea name="${name}" rows="3" required></textarea></label>`;

  switch (action) {
    case 'in-review':
      return '';
    case 'accept':
      return line('caseNoOptional', 'text', '', false);
    case 'return':
    case 'refuse':
      return html`${lines('reasons')}${line('field', 'text', '', false)}
<label>${text.fields.documentId}<select name="documentId"><option value="">—</option>
${documents.map((document) => html`<option value="${document.documentId}">${document.code} ${document.fileName}</option>`)}</select></label>`;
    case 'supplement':
      return html`${lines('what')}${line('documentCode', 'text', '', false)}${line('by', 'date')}`;
    case 'originals':
      return html`<fieldset><legend>${text.fields.owed}</legend>${documents
        .filter((document) => document.originalToFollow !== null)
        .map(
          (document) =>
            html`<label class="check"><input type="checkbox" name="documentIds" value="${document.documentId}" checked>${document.code} ${document.fileName}</label>`,
        )}</fieldset>`;
    case 'assess':
      return html`${line('loss', 'text', sum)}${line('indemnity', 'text')}${line('currency', 'text', currency)}`;
    case 'pay':
      return html`${line('amount', 'text')}${line('currency', 'text', currency)}${line('paidOn', 'date', today)}`;
    case 'message':
      return lines('text');
  }
}
