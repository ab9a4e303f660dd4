import { describe, expect, it } from 'vitest';
import { pressKind, type Press } from '@/components/desk/canvas/press-kind';

const press = (how: Partial<Press>): Press => ({
  pointer: 'mouse',
  button: 0,
  buttons: 1,
  touchCount: how.pointer === 'touch' ? 1 : 0,
  busy: null,
  tool: 'pen',
  isSpace: false,
  hasPen: false,
  touch: 'auto',
  barrel: 'hand',
  ...how,
});

describe('A press', () => {
  it('of the tip, the first button or one finger is the tool’s', () => {
    expect(pressKind(press({}))).toBe('tool');
    expect(pressKind(press({ pointer: 'pen' }))).toBe('tool');
    expect(pressKind(press({ pointer: 'touch' }))).toBe('tool');
  });

  it('of a finger moves the page once a pen was seen, unless fingers draw always', () => {
    const finger = { pointer: 'touch', hasPen: true } as const;
    expect(pressKind(press(finger))).toBe('pan');
    expect(pressKind(press({ ...finger, touch: 'always' }))).toBe('tool');
    expect(pressKind(press({ pointer: 'touch', touch: 'never' }))).toBe('pan');
    expect(pressKind(press({ ...finger, tool: 'select' }))).toBe('tool');
  });

  it('of a second finger pinches', () => {
    expect(pressKind(press({ pointer: 'touch', touchCount: 2, busy: 'touch' }))).toBe('pinch');
  });

  it('beside a pen that draws does nothing, be it a palm, a second pen or a mouse', () => {
    expect(pressKind(press({ pointer: 'touch', busy: 'pen', hasPen: true }))).toBe('none');
    expect(pressKind(press({ pointer: 'touch', touchCount: 2, busy: 'pen', touch: 'always' }))).toBe('none');
    expect(pressKind(press({ pointer: 'pen', busy: 'pen' }))).toBe('none');
    expect(pressKind(press({ busy: 'pen' }))).toBe('none');
  });

  it('of a pen ends what a resting hand began', () => {
    expect(pressKind(press({ pointer: 'pen', busy: 'touch', hasPen: true }))).toBe('tool');
  });

  it('of the eraser end erases, whatever tool is in hand', () => {
    expect(pressKind(press({ pointer: 'pen', button: 5, buttons: 32 }))).toBe('eraser');
    expect(pressKind(press({ pointer: 'pen', button: 0, buttons: 33, tool: 'select' }))).toBe('eraser');
  });

  it('of the pen’s button does what the person set', () => {
    const barrel = { pointer: 'pen', button: 2, buttons: 2 } as const;
    expect(pressKind(press(barrel))).toBe('pan');
    expect(pressKind(press({ ...barrel, barrel: 'eraser' }))).toBe('eraser');
    expect(pressKind(press({ ...barrel, barrel: 'pen' }))).toBe('tool');
    expect(pressKind(press({ button: 2, buttons: 2 }))).toBe('none');
  });

  it('of the middle button, or with Space, moves the page', () => {
    expect(pressKind(press({ button: 1, buttons: 4 }))).toBe('pan');
    expect(pressKind(press({ isSpace: true }))).toBe('pan');
    expect(pressKind(press({ pointer: 'pen', isSpace: true }))).toBe('pan');
  });
});
