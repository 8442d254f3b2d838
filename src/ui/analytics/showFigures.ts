import { showNumber } from '../dates.ts'

/** Says the units in the reader's language; each page brings its own words. */
type SpeakUnits = (word: 'minutes' | 'hoursShort' | 'daysShort', params: { n: string | number }) => string

/** Hours as people say them: minutes below an hour, hours below two days, days from there on. `–` for none. */
export function showHours(hours: number | null, speak: SpeakUnits): string {
  if (hours === null) return '–'
  if (hours < 1) return speak('minutes', { n: Math.round(hours * 60) })
  if (hours < 48) return speak('hoursShort', { n: trimmed(hours) })
  return speak('daysShort', { n: trimmed(hours / 24) })
}

/** 0.1346 as 13.5%; without a gap, which in Arabic would part the sign from its number. */
export function showShare(part: number | null): string {
  return part === null ? '–' : `${Math.round(part * 1000) / 10}%`
}

function trimmed(value: number): string {
  return value >= 100 ? showNumber(Math.round(value)) : String(Math.round(value * 10) / 10)
}
