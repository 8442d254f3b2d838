import type { GlobalBeforeValidateHook } from 'payload'
import { DomainError } from '../shared/errors.ts'
import { unknownSettings } from '../shared/settings.ts'

/** What Payload itself adds to a global, and our column, which a caller cannot write (keepDecisions overwrites it). */
const notSettings = ['id', 'values', 'globalType', 'createdAt', 'updatedAt', '_status']

/** Payload drops names it does not know in silence; the admin who mistyped one would think it saved. */
export const refuseUnknownSettings: GlobalBeforeValidateHook = ({ data }) => {
  const named = Object.entries((data ?? {}) as Record<string, unknown>).filter(([name]) => !notSettings.includes(name))
  const fields = unknownSettings(Object.fromEntries(named))
  if (fields.length === 0) return data
  throw new DomainError('VALIDATION_FAILED', { fields: fields.map(({ path }) => path).join(', ') }, { fields })
}
