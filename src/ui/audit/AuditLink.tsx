import { Link } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { localeOfLanguage } from '../words.ts'
import { auditAddress, type AuditChoice } from './auditAddress.ts'
import { auditSpeaker } from './auditWords.ts'

type Props = { id?: number | string; payload: Payload; i18n: I18n; user?: PayloadRequest['user'] }

/** On an account: the way to what the person did and what was done to them. For admins. */
export const AuditOfUserLink = (props: Props) => <AuditLink {...props} of="user" />

/** On a transaction: the way to everything that happened to it. For admins. */
export const AuditOfTransactionLink = (props: Props) => <AuditLink {...props} of="transaction" />

function AuditLink({ id, payload, i18n, user, of }: Props & { of: 'user' | 'transaction' }) {
  if (id === undefined || callerOf({ user: user ?? null })?.role !== 'admin') return null
  const choice: AuditChoice = { [of]: String(id) }
  return (
    <Link className="office-button" href={auditAddress(payload.config.routes.admin, choice)} prefetch={false}>
      {auditSpeaker(localeOfLanguage(i18n.language))('title')}
    </Link>
  )
}
