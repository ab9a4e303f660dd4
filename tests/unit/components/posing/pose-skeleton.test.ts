import { expect, it } from 'vitest';
import { isInReach } from '@/components/posing/pose-skeleton';

it('joints outside of a near picture lie over no other panel, but arms can be brought into it', () => {
  expect(isInReach('leftFoot', [0.4, 0.98])).toBe(true);
  expect(isInReach('leftFoot', [0.4, 1.2])).toBe(false);
  expect(isInReach('pelvis', [-0.2, 0.5])).toBe(false);
  expect(isInReach('leftHand', [0.4, 1.6])).toBe(true);
  expect(isInReach('leftHand', [0.4, 2.4])).toBe(false);
});
