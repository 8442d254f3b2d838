/**
 * An event as timelines, notices and jobs keep it: without the values a record was made with, which may be more than
 * those who hear of it may see, and which the audit trail has.
 */
export function withoutValues<Event extends object>(event: Event): Event {
  if (!('values' in event)) return event
  const { values: _values, ...told } = event
  return told as unknown as Event
}
