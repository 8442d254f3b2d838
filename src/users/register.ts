import type { PayloadRequest } from 'payload'
import { recordAudit } from '../audit/record.ts'
import { sendJob } from '../platform/queue.ts'
import { settingsOf } from '../platform/settings.ts'
import { inTx, sqlOf } from '../platform/tx.ts'
import { applicantFaults } from '../shared/applicantFaults.ts'
import { DomainError, inBoth, type FieldError } from '../shared/errors.ts'
import type { Locale } from '../shared/text.ts'
import { passwordFaults } from './judgePassword.ts'
import { takeInRegistration } from './jobs.ts'
import { hashPassword } from './passwordMatches.ts'

/** Who wants an account. */
export type Applicant = {
  name: string
  email: string
  phone: string
  company: string | null
  registrationNumber: string
  password: string
  locale: Locale
}

/**
 * Takes a registration in. It does the same work for an address that is known already and says nothing of it: what
 * follows happens in a job, and is told by mail to whom the address belongs. Raises FEATURE_OFF, and
 * VALIDATION_FAILED naming everything that is wrong.
 */
export async function register(req: PayloadRequest, applicant: Applicant): Promise<void> {
  const { signIn: rules } = await settingsOf(req.payload)
  if (!rules.registration) throw new DomainError('FEATURE_OFF', inBoth('feature', { en: 'Registration', ar: 'التسجيل' }))
  const email = applicant.email.trim().toLowerCase()
  const fields = [
    ...applicantFaults({ ...applicant, email }),
    ...domainFaults(email, rules.allowedDomains),
    ...(await passwordFaults(req, applicant.password, { email })),
  ]
  if (fields.length > 0) throw new DomainError('VALIDATION_FAILED', { fields: [...new Set(fields.map(({ path }) => path))].join(', ') }, { fields })
  const { hash, salt } = await hashPassword(applicant.password)
  await inTx(req, async () => {
    const { name, phone, company, registrationNumber, locale } = applicant
    const [row] = await sqlOf(req)<{ id: number }>(
      `insert into registrations (email, name, phone, company, registration_number, locale, hash, salt)
       values ($1, $2, $3, $4, $5, $6, $7, $8) returning id::int`,
      [email, name, phone, company, registrationNumber, locale, hash, salt],
    )
    await recordAudit(req, [{ action: 'registrationRequested', entity: 'users', entityId: null, after: { email, name } }])
    await sendJob(req, takeInRegistration, { registrationId: row!.id })
  })
}

function domainFaults(email: string, allowed: readonly string[]): FieldError[] {
  const domain = email.split('@').at(-1) ?? ''
  if (allowed.length === 0 || allowed.some((each) => each.toLowerCase() === domain)) return []
  const message = { en: 'Addresses of this domain cannot register.', ar: 'لا يمكن التسجيل بعناوين هذا النطاق.' }
  return [{ path: 'email', code: 'EMAIL_DOMAIN', message }]
}
