import { newBalloon } from '@/lib/domain/page/balloons/new-balloon';
import { directionOf, USUAL_LETTER_MM } from '@/lib/domain/page/balloons/balloon-size';
import { LEAST_LETTER_MM } from '@/lib/domain/page/balloons/balloon-letters';
import { fitText, type TextToFit } from '@/lib/lettering/fit-text';
import { letterRoomOf } from '@/lib/domain/page/balloons/balloon-outline';
import { usualFace } from '@/lib/lettering/faces';
import { getLettering } from '@/lib/server/lettering/get-lettering';
import { SHEETS } from '../letters/sheet-cases.data';
import { median } from './median';

const BALLOONS = 20;

/** The processor's time in milliseconds in which twenty balloons are set anew in rooms that changed; other work on the machine doesn't count. */
async function fitBalloons(rounds: number): Promise<number[]> {
  const lettering = await getLettering();
  const cases = SHEETS.slice(0, 2)
    .flatMap((sheet) => sheet.cases.flatMap(({ balloons }) => balloons))
    .slice(0, BALLOONS);
  return Array.from({ length: rounds }, (_, round) => {
    const toSet = cases.map((one): TextToFit => {
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
      return {
        text: balloon.text,
        face: balloon.face ?? usualFace(balloon.text, false),
        direction: directionOf(balloon),
        room: letterRoomOf(balloon),
        sizeMm: { most: balloon.sizeMm ?? USUAL_LETTER_MM, least: LEAST_LETTER_MM },
        type: balloon.type,
        language: null,
        warp: null,
      };
    });
    const before = process.cpuUsage();
    for (const one of toSet) fitText(lettering, one);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
}

/** What `npm run bench -- --letters` prints. */
export async function benchLetters(rounds: number): Promise<void> {
  const [first = 0, ...others] = await fitBalloons(rounds + 1);
  process.stdout.write(
    `${BALLOONS} balloons set anew: ${median(others).toFixed(0)} ms of processor time (median of ${rounds} rounds), the first time ${first.toFixed(0)} ms\n`,
  );
}
