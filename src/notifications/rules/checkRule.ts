import { eventTypeLabels, type EventType } from '../../events/index.ts'
import type { FieldError } from '../../shared/errors.ts'
import { isEmailAddress } from '../../shared/isEmailAddress.ts'
import type { Text } from '../../shared/text.ts'
import { checkExpression } from '../../workflows/checks/checkExpressions.ts'
import { noticeOf } from '../notices.ts'
import { addressesAtMost, type Rule } from './rule.ts'

const clock = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** What is wrong with a rule, beside its fields. `warnings` are about what may go wrong later, and stop nobody. Pure. */
export function checkRule(rule: Rule): { errors: FieldError[]; warnings: Text[] } {
  const findings = rule.condition === null ? [] : checkCondition(rule.condition, rule)
  const errors = [
    ...ofEvents(rule.events),
    ...findings.filter(({ severity }) => severity === 'error').map(({ code, message }) => ({ path: 'condition', message, code })),
    ...ofRecipients(rule),
    ...(rule.channels.length === 0 ? [{ path: 'channels', message: noChannel, code: 'NO_CHANNEL' }] : []),
    ...(rule.at !== null && !clock.test(rule.at) ? [{ path: 'at', message: noTime, code: 'NO_TIME' }] : []),
  ]
  return { errors, warnings: findings.filter(({ severity }) => severity === 'warning').map(({ message }) => message) }
}

/** The findings of an expression, which must come to true or false; the name of the rule stands in their sentences. */
function checkCondition(condition: string, { name, events }: Rule) {
  return checkExpression({ customFields: [] }, { expression: condition, element: name, scope: { kind: 'notice', events }, expects: ['bool'] })
}

function ofEvents(events: readonly EventType[]): FieldError[] {
  if (events.length === 0) return [{ path: 'events', message: noEvent, code: 'NO_EVENT' }]
  return events.filter((event) => noticeOf(event) === 'silent').map((event) => ({ path: 'events', message: silent(eventTypeLabels[event]), code: 'SILENT_EVENT' }))
}

function ofRecipients({ people, roles, departments, addresses, channels }: Rule): FieldError[] {
  if (people.length + roles.length + departments.length + addresses.length === 0) return [{ path: 'people', message: nobody, code: 'NOBODY' }]
  const wrong = addresses.filter((address) => !isEmailAddress(address))
  return [
    ...wrong.map((address) => ({ path: 'addresses', message: noAddress(address), code: 'NO_ADDRESS' })),
    ...(addresses.length > addressesAtMost ? [{ path: 'addresses', message: tooMany, code: 'TOO_MANY_ADDRESSES' }] : []),
    ...(addresses.length > 0 && !channels.includes('email') ? [{ path: 'channels', message: mailNeeded, code: 'MAIL_NEEDED' }] : []),
  ]
}

const noEvent: Text = { en: 'Choose at least one event.', ar: 'اختر حدثاً واحداً على الأقل.' }

const silent = (event: Text): Text => ({
  en: `Nobody is told of "${event.en}", so no rule can add to that.`,
  ar: `لا يُبلَّغ أحد بـ«${event.ar}»، فلا يمكن لقاعدة أن تضيف إليه.`,
})

const nobody: Text = {
  en: 'Name at least one person, role, department or address.',
  ar: 'حدد شخصاً أو دوراً أو قسماً أو عنواناً واحداً على الأقل.',
}

const noAddress = (address: string): Text => ({
  en: `"${address}" is not an email address.`,
  ar: `«${address}» ليس عنوان بريد إلكتروني.`,
})

const tooMany: Text = {
  en: `At most ${addressesAtMost} addresses; for more, use a mailing list.`,
  ar: `بحد أقصى ${addressesAtMost} عنواناً، وللمزيد استخدم قائمة بريدية.`,
}

const noChannel: Text = { en: 'Choose at least one channel.', ar: 'اختر قناة واحدة على الأقل.' }

const mailNeeded: Text = { en: 'Addresses are told by email: choose it too.', ar: 'تُبلَّغ العناوين بالبريد الإلكتروني: اختره أيضاً.' }

const noTime: Text = { en: 'Expected a time such as 08:30.', ar: 'المتوقع وقت مثل 08:30.' }
