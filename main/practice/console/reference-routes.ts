import { type Context, Hono } from 'hono';
import { getCookie } from 'hono/cookie';
import { referenceKindSchema } from '../../../shared/singleWindow/reference.ts';
import { sameSecret } from '../secrets.ts';
import type { HeldReference, ReferenceRows } from '../store/reference-rows.ts';
import type { Language } from './console-texts.ts';
import { referencePage } from './reference-page.ts';

const shown = 500;

/** A form's texts in the shape the row has: numbers stay numbers, lists are JSON; undefined where that is no JSON. */
const rowFrom = (before: HeldReference['row'], form: Readonly<Record<string, unknown>>): object | undefined => {
  try {
    return Object.fromEntries(
      Object.entries(before).map(([name, value]) => {
        const given = form[name];
        if (typeof given !== 'string') return [name, value];
        if (typeof value === 'number') return [name, Number(given)];
        if (typeof value === 'object' && value !== null) return [name, JSON.parse(given)];
        return [name, given];
      }),
    );
  } catch {
    return undefined;
  }
};

/** The console's pages for platform data. Mounted behind the console's own check of who may come in. */
export function referenceConsoleRoutes(reference: ReferenceRows, csrf: string): Hono {
  const app = new Hono();
  const languageOf = (context: Context): Language => (getCookie(context, 'lang') === 'en' ? 'en' : 'zh');

  const page = (context: Context, key: string | undefined, message?: string) => {
    const kind = referenceKindSchema.safeParse(context.req.param('kind'));
    if (!kind.success) return context.redirect('/console', 303);
    const view = {
      language: languageOf(context),
      csrf,
      kind: kind.data,
      rows: reference.all(kind.data, shown),
      selected: key === undefined ? undefined : reference.find(kind.data, key),
      message,
    };
    return context.html(referencePage(view), message === undefined ? 200 : 409);
  };

  app.get('/console/reference', (context) => context.redirect('/console/reference/policies', 303));
  app.get('/console/reference/:kind', (context) => page(context, undefined));
  app.get('/console/reference/:kind/:key', (context) => page(context, context.req.param('key')));

  app.post('/console/reference/:kind/:key', async (context) => {
    const kind = referenceKindSchema.safeParse(context.req.param('kind'));
    const key = context.req.param('key');
    const form = await context.req.parseBody();
    if (!sameSecret(typeof form.csrf === 'string' ? form.csrf : undefined, csrf)) return context.text('CSRF', 403);
    const before = kind.success ? reference.find(kind.data, key) : undefined;
    if (!kind.success || before === undefined) return context.redirect('/console/reference', 303);
    const list = `/console/reference/${kind.data}`;
    if (form.do === 'remove') {
      reference.remove(kind.data, key);
      return context.redirect(list, 303);
    }
    const row = rowFrom(before.row, form);
    const wrong = row === undefined ? ['JSON'] : reference.put(kind.data, [row]);
    return wrong.length === 0
      ? context.redirect(`${list}/${encodeURIComponent(key)}`, 303)
      : page(context, key, wrong.join('; '));
  });

  return app;
}
