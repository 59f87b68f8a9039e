import { z } from 'zod';

// The page's content security policy has no unsafe-eval. Each schema asks when it is made, so this must be the first import.
z.config({ jitless: true });
