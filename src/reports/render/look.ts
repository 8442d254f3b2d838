import type { Settings } from '../../shared/settings.ts'
import type { Locale } from '../../shared/text.ts'

/** How values are written in a report: the reader's language, the office's way of writing days and times. */
export type Look = {
  locale: Locale
  rightToLeft: boolean
  dateFormat: Settings['office']['dateFormat']
  timeFormat: Settings['office']['timeFormat']
  timeZone: string
}

export function lookOf({ office }: Pick<Settings, 'office'>, locale: Locale): Look {
  const { dateFormat, timeFormat, timeZone } = office
  return { locale, rightToLeft: locale === 'ar', dateFormat, timeFormat, timeZone }
}
