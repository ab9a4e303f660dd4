import { roughToLetter, tailTo } from '@/lib/domain/page/planning/letter-panel';
import { castOf } from '@/lib/domain/page/panels/panel-rough';
import { findLayout } from '../rough/rough-layouts';
import { balloonsOf } from './balloons-of';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { withBalloon } from './page-changes';

/** Who may speak in a balloon's panel, and aiming its tail at them. */
export function useTailAim(
  pageId: string,
  balloonId: string,
): { readonly names: readonly string[]; readonly aim: (speaker: string) => Promise<void> } {
  const { format, book, company, lettering } = useDeskFacts();
  const content = useDesk(({ drafts }) => drafts[pageId]?.content);
  const balloon = content?.balloons.find(({ id }) => id === balloonId);
  const panel = content?.panels.find(({ id }) => id === balloon?.panelId);
  const names = panel === undefined ? [] : castOf(panel.content, company).map(({ name }) => name);

  /** At their head, as part of the step that chose them; nothing where they are not in the panel. */
  const aim = async (speaker: string): Promise<void> => {
    if (content === undefined || balloon === undefined || panel === undefined) return;
    if (balloon.kind === 'sfx' || balloon.kind === 'narration' || !names.includes(speaker)) return;
    const buckets = book.model?.buckets ?? [];
    const { polygon } = panel;
    const layout = await findLayout(roughToLetter({ polygon, content: panel.content, company, buckets }));
    if (layout === null) return;
    const stored = book.pages.find(({ id }) => id === pageId)?.panels.find(({ id }) => id === panel.id);
    const shown = {
      panelId: panel.id,
      polygon,
      content: panel.content,
      faces: stored?.picture?.faces ?? null,
      lines: balloonsOf(content, panel.id),
      company,
      buckets,
      direction: book.direction,
      format,
      lettering,
      language: book.languages[0] ?? null,
    };
    const tail = tailTo(speaker, balloon, shown, layout);
    if (tail === null) return;
    useDesk
      .getState()
      .amend(pageId, (page) =>
        page.balloons.find(({ id }) => id === balloonId)?.speaker === speaker
          ? withBalloon(page, balloonId, { tail, isAuto: false })
          : page,
      );
  };
  return { names, aim };
}
