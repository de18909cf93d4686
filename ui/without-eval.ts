import * as z from 'zod/mini';

// Before any schema is made: zod would try out whether code may be made from text, which the panel's content policy
// refuses and a browser reports as an error.
z.config({ jitless: true });
