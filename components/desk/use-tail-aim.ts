import { roughToLetter, tailTo } from '@/lib/domain/page/planning/letter-panel';
import { castOf } from '@/lib/domain/page/panels/panel-rough';
import { findLayout } from '../rough/rough-layouts';
import { useDeskFacts } from './desk-context';
import { useDesk } from './desk-store';
import { letteredPanel } from './lettered-panel';
import { withBalloon } from './page-changes';

/** Who may speak in a balloon's panel, and aiming its tail at them. */
export function useTailAim(
  pageId: string,
  balloonId: string,
): { readonly names: readonly string[]; readonly aim: (speaker: string) => Promise<void> } {
  const facts = useDeskFacts();
  const content = useDesk(({ drafts }) => drafts[pageId]?.content);
  const balloon = content?.balloons.find(({ id }) => id === balloonId);
  const panel = content?.panels.find(({ id }) => id === balloon?.panelId);
  const names = panel === undefined ? [] : castOf(panel.content, facts.company).map(({ name }) => name);

  /** At their head, as part of the step that chose them; nothing where they are not in the panel. */
  const aim = async (speaker: string): Promise<void> => {
    if (content === undefined || balloon === undefined || panel === undefined) return;
    if (balloon.kind === 'sfx' || balloon.kind === 'narration' || !names.includes(speaker)) return;
    const shown = letteredPanel(facts, pageId, { panel, content });
    const layout = await findLayout(roughToLetter(shown));
    if (layout === null) return;
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
