import { say, type Locale, type Text } from '../../../shared/text.ts'
import { transitionOf, type WorkflowDefinition } from '../../../workflows/definition.ts'
import type { Order } from '../../../workflows/order.ts'
import type { PersonFacts } from '../../../workflows/snapshot.ts'
import { speakerFor } from '../../speakerFor.ts'
import { tryWords } from './tryWords.ts'

type OfficeOrder = Exclude<Order, { kind: `${string}.${string}` }>
type Facts = { definition: WorkflowDefinition; people: readonly PersonFacts[]; locale: Locale }

/** What the office would do, in a sentence. */
export function orderInWords(order: Order, { definition, people, locale }: Facts): string {
  const speak = speakerFor(tryWords)(locale)
  const slaName = (key: string) => labelOf(definition.slas?.find((sla) => sla.key === key)?.label, key, locale)
  if (order.kind.includes('.')) return speak('other', { kind: order.kind })
  const known = order as OfficeOrder
  switch (known.kind) {
    case 'notify': {
      const named = known.users.map((id) => people.find((person) => person.id === id)?.name ?? String(id))
      const to = [...known.to.map((recipient) => speak(`${recipient}_`)), ...named].join(locale === 'ar' ? '، ' : ', ')
      return speak('notify', { to, message: say(known.message, locale) })
    }
    case 'webhook':
      return speak('webhook', { target: known.target })
    case 'createFollowUp':
      return speak('createFollowUp', { title: say(known.title, locale) })
    case 'slaRun':
    case 'slaPause':
    case 'slaStop':
      return speak(known.kind, { sla: slaName(known.sla) })
    case 'schedule':
      return speak('schedule', { transition: labelOf(transitionOf(definition, known.transition)?.label, known.transition, locale), minutes: known.afterMinutes })
    case 'noteTurn': {
      const person = people.find(({ id }) => id === known.person)?.name ?? String(known.person)
      const assignment = labelOf(definition.assignments?.find(({ key }) => key === known.assignment)?.label, known.assignment, locale)
      return speak('noteTurn', { person, assignment })
    }
    default:
      return known satisfies never
  }
}

function labelOf(label: Text | undefined, key: string, locale: Locale): string {
  return label ? say(label, locale) : key
}
