import { randomInt, randomUUID } from 'node:crypto';
import { pageFormatSchema } from '@/lib/contracts/projects';
import { formatOf } from '@/lib/domain/layout/page-formats';
import { planPages, type PagesPlan, type PagesToPlan } from '@/lib/domain/page/planning/plan-pages';
import { outlineOf } from '@/lib/domain/script/outline';
import { parseScript } from '@/lib/domain/script/parse-script';
import { getLettering } from '../lettering/get-lettering';

/** What pages are planned from, as values that can be sent to another process. */
export interface ScriptPagesToPlan extends Pick<
  PagesToPlan,
  'company' | 'direction' | 'buckets' | 'language' | 'pages'
> {
  readonly script: string;
  /** As the project names it. */
  readonly format: string;
}

/** {@link planPages} with the studio's own typefaces; new ids and seeds are drawn from the system's randomness. */
export async function planScriptPages({ script, format: name, ...o }: ScriptPagesToPlan): Promise<PagesPlan> {
  const format = pageFormatSchema.parse(name);
  return planPages({
    ...o,
    outline: outlineOf(parseScript(script)),
    format: formatOf(format),
    isWebtoon: format === 'webtoon',
    lettering: await getLettering(),
    newId: randomUUID,
    newSeed: () => randomInt(0, 2 ** 32),
  });
}
