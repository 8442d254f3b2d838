/** A minute of the day, 0 (00:00) to 1439 (23:59). */
export type MinuteOfDay = number

const clock = /^([01]\d|2[0-3]):([0-5]\d)$/

/** Reads `HH:MM` on a 24 hour clock; null for anything else. */
export function readClockTime(text: string): MinuteOfDay | null {
  const [, hours, minutes] = clock.exec(text) ?? []
  return hours === undefined ? null : Number(hours) * 60 + Number(minutes)
}

/** Writes a minute of the day as `HH:MM`. */
export function clockTime(minute: MinuteOfDay): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
