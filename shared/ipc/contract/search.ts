import { z } from 'zod';
import { caseFilterSchema, savedFilterSchema } from '../../claim/case-filter.ts';
import { searchFoundSchema } from '../search-views.ts';
import { type Channels, none, nothing } from './common.ts';

export const searchChannels = {
  /** Where the words stand: fields, documents, pages. Newest first. */
  'search.find': {
    in: z.object({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
    out: searchFoundSchema,
  },
  'filters.list': { in: none, out: z.object({ filters: z.array(savedFilterSchema) }) },
  /** Keeps a filter under a name; the same name again replaces it. */
  'filters.save': {
    in: z.object({ name: z.string().trim().min(1).max(60), filter: caseFilterSchema }),
    out: savedFilterSchema,
  },
  'filters.remove': { in: z.object({ id: z.uuid() }), out: nothing },
} as const satisfies Channels;
