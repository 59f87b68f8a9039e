import { html, raw } from 'hono/html';
import { type ReferenceKind, referenceKinds } from '../../../shared/singleWindow/reference.ts';
import type { HeldReference } from '../store/reference-rows.ts';
import type { Language } from './console-texts.ts';
import { memberLabels } from './member-labels.ts';
import { referenceTexts } from './reference-texts.ts';

type Html = ReturnType<typeof html>;

export interface ReferenceView {
  readonly language: Language;
  readonly csrf: string;
  readonly kind: ReferenceKind;
  readonly rows: readonly HeldReference[];
  readonly selected: HeldReference | undefined;
  readonly message: string | undefined;
}

const address = (kind: ReferenceKind, key?: string): string =>
  `/console/reference/${kind}${key === undefined ? '' : `/${encodeURIComponent(key)}`}`;

/** The lists of platform data, and one row as a form: what is changed here is what the client fetches next. */
export function referencePage(view: ReferenceView): Html {
  const text = referenceTexts[view.language];
  return html`${raw('<!doctype html>')}
<html lang="${view.language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title}</title>
<link rel="stylesheet" href="/console/style.css"></head>
<body>
<header><h1>${text.title}</h1><span class="practice">${text.practice}</span><a href="/console">${text.back}</a></header>
<div class="layout">
<nav aria-label="${text.title}"><ol>${referenceKinds.map(
    (kind) =>
      html`<li><a href="${address(kind)}" ${kind === view.kind ? raw('aria-current="page"') : ''}><strong>${text.kinds[kind]}</strong></a></li>`,
  )}</ol><h2>${text.kinds[view.kind]}</h2>
<ol>${view.rows.map(
    ({ key }) =>
      html`<li><a href="${address(view.kind, key)}" ${key === view.selected?.key ? raw('aria-current="page"') : ''}>${key}</a></li>`,
  )}</ol></nav>
<main>${view.message === undefined ? '' : html`<p class="message" role="alert">${view.message}</p>`}
${view.selected === undefined ? html`<p class="dim">${text.choose}</p>` : form(view.selected, view)}</main>
</div></body></html>`;
}

function form({ key, row }: HeldReference, { kind, csrf, language }: ReferenceView): Html {
  const text = referenceTexts[language];
  const members = Object.entries(row).filter(([name]) => name !== 'updatedAt');
  return html`<h1>${key}</h1><p class="dim">${text.hint}</p>
<form method="post" action="${address(kind, key)}" class="row"><input type="hidden" name="csrf" value="${csrf}">
${members.map(([name, value]) => field(memberLabels[name]?.[language] ?? name, name, value))}
<button name="do" value="save">${text.save}</button></form>
<form method="post" action="${address(kind, key)}"><input type="hidden" name="csrf" value="${csrf}">
<button name="do" value="remove">${text.remove}</button></form>`;
}

const field = (label: string, name: string, value: unknown): Html =>
  typeof value === 'object' && value !== null
    ? html`<p><label>${label} (JSON)<textarea name="${name}" rows="10">${JSON.stringify(value, null, 2)}</textarea></label></p>`
    : html`<p><label>${label}<input type="text" name="${name}" value="${value === null ? '' : String(value)}"></label></p>`;
