import type { BackupSchedule } from '@/lib/contracts/upkeep';

const STEP_MS = 15 * 60 * 1000;
/** A week, and the hour that clocks may be set back by. */
const STEPS_BACK = (7 * 24 + 1) * 4;
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/**
 * The latest moment at or before `now` at which a backup is due; null for a schedule of none. Hours are those of the
 * schedule's time zone; where clocks skip the hour, that day has none, and where they repeat it, the second one counts.
 */
export function lastDue(schedule: BackupSchedule, now: Date): Date | null {
  if (schedule.every === 'never') return null;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: schedule.zone,
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  // Time zones differ from one another by multiples of a quarter of an hour.
  const latest = Math.floor(now.getTime() / STEP_MS) * STEP_MS;
  for (let step = 0; step <= STEPS_BACK; step += 1) {
    const moment = new Date(latest - step * STEP_MS);
    const parts = new Map(format.formatToParts(moment).map(({ type, value }) => [type, value]));
    const isHour = Number(parts.get('hour')) === schedule.hour && Number(parts.get('minute')) === 0;
    const isDay = schedule.every === 'daily' || parts.get('weekday') === WEEKDAYS[schedule.weekday];
    if (isHour && isDay) return moment;
  }
  return null;
}
