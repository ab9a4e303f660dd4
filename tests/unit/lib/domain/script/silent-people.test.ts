import { expect, it } from 'vitest';
import { silentPeople } from '@/lib/domain/script/silent-people';

const names = (text: string, known: readonly string[] = []) => silentPeople([text], known).map(({ name }) => name);

it('people who never speak are found by what they do', () => {
  expect(names('Ren stands there.')).toEqual(['Ren']);
  expect(names('Yuki and Ren walk home. Ren slowly raises his hand.')).toEqual(['Yuki', 'Ren']);
  expect(names('Close on Hana’s hand on the door.')).toEqual(['Hana']);
  expect(names('Dev is crying. She looks at Dev.')).toEqual(['Dev']);
  expect(names('レンが黙って立っている。ハナちゃんは笑う。')).toEqual(['レン', 'ハナ']);
});

it('are boy or girl as their words say', () => {
  expect(silentPeople(['Ren stands there. He waves.', 'Hana smiles.'], [])).toEqual([
    { name: 'Ren', sex: 'boy' },
    { name: 'Hana', sex: 'girl' },
  ]);
});

it('nobody is made of weather, things, places, or of those who are known', () => {
  expect(names('Smoke rises. Rain falls. Night comes. Curtains sway. Silence. The train to Shibuya waits.')).toEqual(
    [],
  );
  expect(names('Suddenly the door opens. Everyone looks up. Nobody moves. Someone waves.')).toEqual([]);
  expect(names('カメラが落ちる。バスが走る。')).toEqual([]);
  expect(names('Ren stands there. Yuki waves.', ['REN', 'Yuki Mori'])).toEqual([]);
});
