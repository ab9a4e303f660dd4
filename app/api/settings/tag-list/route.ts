import { tagListOperations as operations } from '@/lib/contracts/tag-lists';
import { route } from '@/lib/server/http/route';
import { deleteTagList, getTagList, replaceTagList } from '@/lib/server/tags/tag-list';

export const GET = route(operations.getTagList, () => getTagList());

export const PUT = route(operations.replaceTagList, ({ actor, query, bytes }) =>
  replaceTagList(actor, { name: query.name, bytes }),
);

export const DELETE = route(operations.deleteTagList, ({ actor }) => deleteTagList(actor));
