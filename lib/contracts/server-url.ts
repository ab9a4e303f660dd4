import { z } from 'zod';

/** The address of another server that an admin names: HTTP or HTTPS, on this machine, in the network, or anywhere. */
export const serverUrlSchema = z.url({ protocol: /^https?$/ }).max(500);
