import { modelOperations as operations } from '@/lib/contracts/models';
import { route } from '@/lib/server/http/route';
import { findLanguageModels } from '@/lib/server/language-model/find-language-models';

export const GET = route(operations.findLanguageModels, ({ actor }) => findLanguageModels(actor));
