import { z } from 'zod';

/** Text that a database can keep: neither NUL nor halves of characters. */
export const textSchema = z.string().regex(/^[^\0\p{Surrogate}]*$/u, 'holds characters that are none');
