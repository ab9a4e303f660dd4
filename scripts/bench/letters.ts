import { newBalloon } from '@/lib/domain/page/new-balloon';
import { fitText } from '@/lib/lettering/fit-text';
import { letterRoomOf } from '@/lib/domain/page/balloon-outline';
import { usualFace } from '@/lib/lettering/faces';
import { getLettering } from '@/lib/server/lettering/get-lettering';
import { SHEETS } from '../letters/sheet-cases.data';
import { median } from './median';

const BALLOONS = 20;

/** The time in milliseconds in which twenty balloons are set anew in rooms that changed, as when a page is lettered. */
async function fitBalloons(rounds: number): Promise<number[]> {
  const lettering = await getLettering();
  const cases = SHEETS.slice(0, 2)
    .flatMap((sheet) => sheet.cases.flatMap(({ balloons }) => balloons))
    .slice(0, BALLOONS);
  return Array.from({ length: rounds }, (_, round) => {
    const started = performance.now();
    for (const one of cases) {
      const balloon = newBalloon({
        id: '01a20c72-e75b-873d-bbd8-d2256d4cc8bb',
        panelId: null,
        speaker: '',
        at: { x: 0, y: 0 },
        tail: null,
        face: null,
        sizeMm: null,
        isAuto: false,
        ...one,
        direction: one.direction ?? null,
        widthMm: (one.widthMm ?? 30) + round * 0.3,
        heightMm: one.heightMm ?? 20,
      });
      fitText(lettering, {
        text: balloon.text,
        face: balloon.face ?? usualFace(balloon.text, false),
        direction: balloon.direction ?? (/[\u3040-\u30ff]/.test(balloon.text) ? 'vertical' : 'horizontal'),
        room: letterRoomOf(balloon),
        sizeMm: { most: balloon.sizeMm ?? 4.2, least: 1.7 },
        type: balloon.type,
        language: null,
        warp: null,
      });
    }
    return performance.now() - started;
  });
}

/** What `npm run bench -- --letters` prints. */
export async function benchLetters(rounds: number): Promise<void> {
  const [first = 0, ...others] = await fitBalloons(rounds + 1);
  process.stdout.write(
    `${BALLOONS} balloons set anew: ${median(others).toFixed(0)} ms (median of ${rounds} rounds), the first time ${first.toFixed(0)} ms\n`,
  );
}
