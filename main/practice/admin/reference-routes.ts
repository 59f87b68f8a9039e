import { Hono } from 'hono';
import { z } from 'zod';
import { referenceKindSchema } from '../../../shared/singleWindow/reference.ts';
import { refuse } from '../api/outcome.ts';
import { parseBody, send, sendRefusal } from '../api/respond.ts';
import type { ReferenceRows } from '../store/reference-rows.ts';

const rowsSchema = z.object({ rows: z.array(z.looseObject({})).min(1).max(5000) });
const notFound = refuse(404, 'not-found');
const shown = 1000;

/** Platform data by hand: look, put rows, remove one. Mounted behind the admin token's check. */
export function referenceAdminRoutes(reference: ReferenceRows): Hono {
  const app = new Hono();

  app.get('/admin/reference/:kind', (context) => {
    const kind = referenceKindSchema.safeParse(context.req.param('kind'));
    return kind.success ? context.json({ rows: reference.all(kind.data, shown) }) : send(context, notFound);
  });

  app.put('/admin/reference/:kind', async (context) => {
    const kind = referenceKindSchema.safeParse(context.req.param('kind'));
    if (!kind.success) return send(context, notFound);
    const body = parseBody(await context.req.text(), rowsSchema);
    if (!body.ok) return sendRefusal(context, body.refusal);
    const wrong = reference.put(kind.data, body.value.rows);
    return wrong.length === 0
      ? context.json({ count: body.value.rows.length })
      : send(context, refuse(400, 'malformed-request', { detail: wrong.join('; ') }));
  });

  app.delete('/admin/reference/:kind/:key', (context) => {
    const kind = referenceKindSchema.safeParse(context.req.param('kind'));
    const isGone = kind.success && reference.remove(kind.data, context.req.param('key'));
    return isGone ? context.body(null, 204) : send(context, notFound);
  });

  return app;
}
