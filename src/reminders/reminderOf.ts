import type { OfficeDate } from '../shared/dates.ts'
import type { WorkingDays } from './workingDays.ts'

/** What people are told about a due date, the weakest first. */
export const reminderKinds = ['dueSoon', 'dueToday', 'overdue'] as const
export type ReminderKind = (typeof reminderKinds)[number]

/** `rank` is 1 for due soon, 2 for due today, 3 for overdue, 0 for nothing: how far a due date has been told. */
export function rankOf(kind: ReminderKind | null): number {
  return kind === null ? 0 : reminderKinds.indexOf(kind) + 1
}

/**
 * What is true of a due date at the moment that `days` stands for. Each becomes true when work begins on some day, and
 * holds until the next does:
 * - overdue with the first working time after the due day;
 * - due today with the first working time of the due day; where nobody works on it, of the last working day before it,
 *   since that is the last day on which something can be done;
 * - due soon with the first working time of the day from which on, the day itself included, there are as many working
 *   days before the due day as `days.next` is long.
 */
export function reminderOf({ day, next }: WorkingDays, dueDate: OfficeDate): ReminderKind | null {
  if (dueDate < day) return 'overdue'
  if (dueDate < (next[0] ?? '')) return 'dueToday'
  return dueDate <= (next.at(-1) ?? '') ? 'dueSoon' : null
}

/** How many working days there are before the due day, the present one included. */
export function workingDaysLeft({ day, next }: WorkingDays, dueDate: OfficeDate): number {
  return [day, ...next].filter((each) => each < dueDate).length
}
