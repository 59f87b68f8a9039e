import { z } from 'zod';

// The page's content security policy has no unsafe-eval, and every schema asks for it when it is made. So this runs
// before the first schema is: everything else of the page comes with the second import.
z.config({ jitless: true });
void import('./start.tsx');
