import { generationOperations as operations } from '@/lib/contracts/generation-operations';
import { compilePrompt } from '@/lib/server/generations/compile-prompt';
import { route } from '@/lib/server/http/route';

export const POST = route(operations.compilePrompt, ({ actor, body }) => compilePrompt(actor, body));
