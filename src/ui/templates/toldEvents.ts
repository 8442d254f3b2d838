import { eventTypeLabels } from '../../events/index.ts'
import { eventOfTemplate } from '../../mails/templates/variables/index.ts'
import { say, type Locale } from '../../shared/text.ts'

export type ToldEvent = { value: string; label: string }

/** What a template of an administrator's own may be about: the events people are told of, by name. */
export function toldEvents(locale: Locale): ToldEvent[] {
  return [...new Set(Object.values(eventOfTemplate))]
    .map((value) => ({ value, label: say(eventTypeLabels[value], locale) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, locale))
}
