import { html, raw } from 'hono/html';
import type { FeedEvent } from '../../../shared/singleWindow/events.ts';
import type { FilingStatus } from '../../../shared/singleWindow/filing.ts';
import type { ManifestDocument } from '../../../shared/singleWindow/manifest.ts';
import { actionForm } from './action-forms.ts';
import type { ConsoleText, Language } from './console-texts.ts';
import type { ConsoleView, Selected } from './console-view.ts';
import { memberLabels, valueText } from './member-labels.ts';

type Html = ReturnType<typeof html>;

/** Everything from outside goes through the template's escaping; nothing here is raw except the doctype. */
export function consolePage(view: ConsoleView): Html {
  const { text, selected } = view;
  return html`${raw('<!doctype html>')}
<html lang="${view.language === 'zh' ? 'zh-CN' : 'en'}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${text.title}</title>
<link rel="stylesheet" href="/console/style.css"></head>
<body>
<header><h1>${text.title}</h1><span class="practice">${text.practice}</span>
<a href="/console/reference">${text.reference}</a>
<a href="/console?lang=${view.language === 'zh' ? 'en' : 'zh'}">${text.otherLanguage}</a></header>
<div class="layout">
<nav aria-label="${text.filings}"><h2>${text.filings}</h2>
${view.list.length === 0 ? html`<p class="dim">${text.none}</p>` : ''}
<ol>${view.list.map((status) => listItem(status, text, selected?.status.filingId))}</ol></nav>
<main>${view.message === undefined ? '' : html`<p class="message" role="alert">${view.message}</p>`}
${selected === undefined ? html`<p class="dim">${text.choose}</p>` : filing(selected, view)}</main>
</div></body></html>`;
}

const fileNameOf = (manifest: Selected['manifest'], documentId: string): string =>
  manifest.documents.find((document) => document.documentId === documentId)?.fileName ?? documentId;

function listItem(status: FilingStatus, text: ConsoleText, current: string | undefined): Html {
  return html`<li><a href="/console/filings/${status.filingId}" ${status.filingId === current ? raw('aria-current="page"') : ''}>
<strong>${text.kinds[status.kind]}</strong><span class="state">${text.states[status.state]}</span>
<small>${status.acceptanceNo ?? status.corpSerialNo}</small><small>${shortTime(status.createdAt)}</small></a></li>`;
}

function filing(selected: Selected, view: ConsoleView): Html {
  const { status, manifest, actions } = selected;
  const { text } = view;
  return html`<h1>${text.kinds[status.kind]} <span class="state">${text.states[status.state]}</span></h1>
<dl><dt>${text.fields.acceptanceNo}</dt><dd>${status.acceptanceNo ?? '—'}</dd>
<dt>${text.fields.caseNo}</dt><dd>${status.caseNo ?? '—'}</dd>
<dt>${text.fields.corpSerialNo}</dt><dd>${status.corpSerialNo}</dd></dl>
<h2>${text.decide}</h2>
${actions.length === 0 ? html`<p class="dim">${text.noAction}</p>` : ''}
<div class="actions">${actions.map((action) => actionForm(action, selected, view))}</div>
<h2>${text.documents}</h2>
<table><tbody>${manifest.documents.map((document) => documentRow(document, selected, text))}</tbody></table>
${selected.dispatches.length === 0 ? '' : html`<h2>${text.dispatches}</h2>`}
${selected.dispatches.map((dispatch) => html`<p>${dispatch.sentOn} · ${dispatch.courier} · ${dispatch.waybill} · ${dispatch.documentIds.map((id) => fileNameOf(manifest, id)).join('、')}</p>`)}
${selected.promises.length === 0 ? '' : html`<h2>${text.newPromises}</h2>`}
${selected.promises.flatMap(({ changes }) => changes.map((change) => html`<p>${change.promisedOn} · ${fileNameOf(manifest, change.documentId)} · ${change.reason}</p>`))}
<h2>${text.timeline}</h2>
<ol class="timeline">${selected.events.toReversed().map((event) => timelineItem(event, view))}</ol>
${(manifest.measures ?? []).length === 0 ? '' : html`<h2>${text.measures}</h2>`}
${(manifest.measures ?? []).map((measure) => html`<p><small class="dim">${measure.code}${measure.evidence.length === 0 ? '' : ` · ${text.evidence} ${measure.evidence.length}`}</small> ${measure[view.language]}</p>`)}
${manifest.declarations.length === 0 ? '' : html`<h2>${text.declarations}</h2>`}
${manifest.declarations.map((declaration) => html`<p><small class="dim">${declaration.code}</small> ${declaration.text}</p>`)}
<h2>${text.form}</h2>${members(manifest.form, view.language)}`;
}

function documentRow(document: ManifestDocument, { status, held }: Selected, text: ConsoleText): Html {
  const { originalToFollow } = document;
  return html`<tr><td>${document.code}</td><td>${document.fileName}
${originalToFollow === null ? '' : html`<br><small class="dim">${text.promised} ${originalToFollow.promisedOn}: ${originalToFollow.reason}</small>`}</td>
<td>${text.presentations[document.presentation]}</td><td class="number">${document.pageCount} ${text.pages}</td>
<td>${
    held(document)
      ? html`<a href="/console/filings/${status.filingId}/documents/${document.documentId}">${text.view}</a>`
      : html`<span class="dim">${text.notHeld}</span>`
  }</td></tr>`;
}

/** Members every event has, which the timeline shows otherwise or not at all. */
const hidden = new Set(['seq', 'eventId', 'at', 'filingId', 'caseKey', 'state', 'kind']);

function timelineItem(event: FeedEvent, { text, language }: ConsoleView): Html {
  const rest = Object.fromEntries(Object.entries(event).filter(([name, value]) => !hidden.has(name) && value !== null));
  return html`<li><strong>${text.events[event.kind]}</strong> <small class="dim">${shortTime(event.at)}</small>${members(rest, language)}</li>`;
}

/** Members of a form or event: a list of objects as a table, other objects as pairs. */
function members(value: unknown, language: Language, name = ''): Html | string {
  if (Array.isArray(value)) {
    return value.every(isObject)
      ? table(value, language)
      : html`${value.map((item) => html`<div>${valueText(name, item, language)}</div>`)}`;
  }
  if (!isObject(value)) return valueText(name, value, language);
  const pairs = Object.entries(value).map(
    ([key, member]) => html`<dt>${labelOf(key, language)}</dt><dd>${members(member, language, key)}</dd>`,
  );
  return html`<dl>${pairs}</dl>`;
}

function table(rows: readonly Record<string, unknown>[], language: Language): Html {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return html`<table><thead><tr>${names.map((name) => html`<th>${labelOf(name, language)}</th>`)}</tr></thead>
<tbody>${rows.map(
    (row) =>
      html`<tr>${names.map((name) => html`<td>${name in row ? members(row[name], language, name) : ''}</td>`)}</tr>`,
  )}</tbody></table>`;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const labelOf = (name: string, language: Language) => memberLabels[name]?.[language] ?? name;

const shortTime = (instant: string) => `${instant.slice(0, 10)} ${instant.slice(11, 16)}Z`;
