import { z } from 'zod';
import { licenceSchema } from './downloads';
import { modelIdSchema } from './models';
import { operation } from './operation';
import { momentSchema } from './page';

/** What the source of an installed model says now. */
export const updateCheckSchema = z.object({
  /** `unknown`: it was not installed from a source with versions. `gone`: its file is no longer there. */
  state: z.enum(['unknown', 'newest', 'newer', 'gone']),
  /** What is pasted to install what is newest there; null where it is not known. */
  source: z.string().nullable(),
  /** The commit or version that is newest, and the one that is installed. */
  revision: z.string().nullable(),
  installedRevision: z.string().nullable(),
  installedAt: momentSchema.nullable(),
  bytes: z.number().int().nullable(),
  licence: licenceSchema.nullable(),
  /** The licence that was accepted when it was installed. */
  installedLicence: licenceSchema.nullable(),
  isLicenceChanged: z.boolean(),
});
export type UpdateCheck = z.infer<typeof updateCheckSchema>;

export const modelUpdateOperations = {
  checkModelUpdate: operation({
    tag: 'Models',
    access: 'admin',
    id: 'checkModelUpdate',
    method: 'GET',
    path: '/updates',
    summary:
      'Ask the source of an installed model, LoRA or other network whether it has a newer version; nothing is downloaded',
    status: 200,
    query: z.object({
      modelId: modelIdSchema.optional(),
      /** Instead of a model. */
      networkId: z.string().min(1).max(400).optional(),
    }),
    result: updateCheckSchema,
    problems: ['download-refused', 'download-interrupted', 'address-private'],
  }),
} as const;
