import { DomainError } from '../../shared/errors.ts'
import { defineEndpoint } from '../defineEndpoint.ts'

/**
 * In the place of Payload's own, which makes whoever comes first to an empty system its administrator.
 * The first administrator comes from ADMIN_EMAIL and ADMIN_PASSWORD.
 */
export const firstRegister = defineEndpoint({
  method: 'post',
  path: '/first-register',
  tag: 'Sign-in',
  summary: { en: 'Not offered', ar: 'غير متاح' },
  description: 'The first administrator is set by the operator (ADMIN_EMAIL, ADMIN_PASSWORD), never by whoever asks first.',
  access: 'public',
  response: { status: 403, description: 'Always refused' },
  errors: ['FORBIDDEN'],
  run: async () => {
    throw new DomainError('FORBIDDEN')
  },
})
