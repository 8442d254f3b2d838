import type { CollectionBeforeValidateHook } from 'payload'
import { DomainError, type FieldError } from '../shared/errors.ts'
import type { Text } from '../shared/text.ts'
import { addressProblem } from '../webhooks/addressProblem.ts'
import { isOfferedToWebhooks } from '../webhooks/webhookEvents.ts'

const keyShape = /^[a-z][a-z0-9_]{0,49}$/

/** What a webhook may be, whoever makes it: a key that definitions can name, for good, and an address that may be asked. */
export const guardWebhook: CollectionBeforeValidateHook = ({ data, operation, originalDoc }) => {
  if (!data) return data
  const fields: FieldError[] = []
  const { key, address, events } = data as { key?: unknown; address?: unknown; events?: unknown }
  if (operation === 'create' && typeof key === 'string' && !keyShape.test(key)) fields.push({ path: 'key', message: keyWords })
  if (operation === 'update' && key !== undefined && key !== originalDoc?.key) throw new DomainError('FIELD_FORBIDDEN', { field: 'key' })
  const problem = typeof address === 'string' && address.trim() !== '' ? addressProblem(address.trim()) : undefined
  if (problem) fields.push({ path: 'address', message: problem })
  const refused = Array.isArray(events) ? events.filter((event) => !isOfferedToWebhooks(String(event))) : []
  if (refused.length > 0) fields.push({ path: 'events', message: eventWords(refused.map(String)) })
  if (fields.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: fields.map(({ path }) => path).join(', ') }, { fields })
  return typeof address === 'string' ? { ...data, address: address.trim() } : data
}

const keyWords: Text = {
  en: 'Expected a key: small letters, digits and _, at most 50, beginning with a letter.',
  ar: 'المتوقع معرّف من أحرف لاتينية صغيرة وأرقام و_، يبدأ بحرف وبحد أقصى 50.',
}

function eventWords(refused: readonly string[]): Text {
  const named = refused.map((event) => event.slice(0, 50)).slice(0, 5)
  return {
    en: `Webhooks are not told of: ${named.join(', ')}.`,
    ar: `لا تُبلَّغ خطافات الويب بما يلي: ${named.join('، ')}.`,
  }
}
