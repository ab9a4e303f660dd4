import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { findTags } from '@/lib/server/generations/compile-prompt';
import { route } from '@/lib/server/http/route';

export const GET = route(operations.findTags, ({ query }) => findTags(query));
