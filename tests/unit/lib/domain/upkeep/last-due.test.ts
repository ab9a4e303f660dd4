import { describe, expect, it } from 'vitest';
import type { BackupSchedule } from '@/lib/contracts/upkeep';
import { lastDue } from '@/lib/domain/upkeep/last-due';

const schedule = (part: Partial<BackupSchedule> = {}): BackupSchedule => ({
  ...{ every: 'daily', hour: 3, weekday: 0, zone: 'UTC', keep: 7 },
  ...part,
});
const dueAt = (part: Partial<BackupSchedule>, now: string) => lastDue(schedule(part), new Date(now))?.toISOString();

describe('The latest moment of a schedule', () => {
  it('is that hour of today or of the day before', () => {
    expect(dueAt({}, '2026-11-30T03:00:00Z')).toBe('2026-11-30T03:00:00.000Z');
    expect(dueAt({}, '2026-11-30T02:59:59Z')).toBe('2026-11-29T03:00:00.000Z');
    expect(dueAt({}, '2026-11-30T23:59:59Z')).toBe('2026-11-30T03:00:00.000Z');
  });

  it('is in the schedule’s own time zone, of half hours too', () => {
    expect(dueAt({ zone: 'Asia/Tokyo' }, '2026-11-30T12:00:00Z')).toBe('2026-11-29T18:00:00.000Z');
    expect(dueAt({ zone: 'Asia/Kolkata' }, '2026-11-30T12:00:00Z')).toBe('2026-11-29T21:30:00.000Z');
    expect(dueAt({ zone: 'Asia/Kathmandu' }, '2026-11-30T12:00:00Z')).toBe('2026-11-29T21:15:00.000Z');
  });

  it('is on the weekday of a weekly one, up to a week ago', () => {
    // 30 November 2026 is a Monday.
    expect(dueAt({ every: 'weekly', weekday: 1 }, '2026-11-30T04:00:00Z')).toBe('2026-11-30T03:00:00.000Z');
    expect(dueAt({ every: 'weekly', weekday: 1 }, '2026-11-30T02:00:00Z')).toBe('2026-11-23T03:00:00.000Z');
    expect(dueAt({ every: 'weekly', weekday: 2 }, '2026-11-30T04:00:00Z')).toBe('2026-11-24T03:00:00.000Z');
  });

  it('passes over an hour that clocks skip, and takes the second of one that they repeat', () => {
    // Berlin: 29 March 2026, 2:00 becomes 3:00; 25 October 2026, 3:00 becomes 2:00.
    const berlin = { zone: 'Europe/Berlin', hour: 2 };
    expect(dueAt(berlin, '2026-03-29T12:00:00Z')).toBe('2026-03-28T01:00:00.000Z');
    expect(dueAt(berlin, '2026-10-25T12:00:00Z')).toBe('2026-10-25T01:00:00.000Z');
  });

  it('is none for a schedule of none', () => {
    expect(lastDue(schedule({ every: 'never' }), new Date())).toBeNull();
  });

  it('is never later than now, and never older than the interval', () => {
    for (let hour = 0; hour < 24 * 8; hour += 1) {
      const now = new Date(Date.UTC(2026, 2, 25, hour, 7));
      for (const every of ['daily', 'weekly'] as const) {
        const due = lastDue(schedule({ every, zone: 'America/New_York', weekday: 3 }), now);
        const hoursAgo = (now.getTime() - (due?.getTime() ?? 0)) / 3_600_000;
        expect(hoursAgo).toBeGreaterThanOrEqual(0);
        expect(hoursAgo).toBeLessThan((every === 'daily' ? 24 : 7 * 24) + 1);
      }
    }
  });
});
