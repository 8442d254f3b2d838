import { Link } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { importAddress } from '../list/fileAddresses.ts'
import { listAddress } from '../list/listAddress.ts'
import { localeOfLanguage, speakerOf } from '../words.ts'

type Props = { payload: Payload; i18n: I18n; user?: PayloadRequest['user'] }

/** The short ways at the top of the navigation. Screens of their own are linked when the config has them. */
export function NavLinks({ payload, i18n, user }: Props) {
  const caller = callerOf({ user: user ?? null })
  if (!caller) return null
  const speak = speakerOf(localeOfLanguage(i18n.language))
  const { routes } = payload.config
  const toImport = importAddress(payload)
  const staff = caller.role !== 'client'
  return (
    <div className="office-nav">
      <Link href={routes.admin} prefetch={false}>{speak('start')}</Link>
      {staff && <Link href={listAddress(routes.admin, { view: 'mine' })} prefetch={false}>{speak('myTasks')}</Link>}
      {staff && <Link href={listAddress(routes.admin, { status: 'draft' })} prefetch={false}>{speak('drafts')}</Link>}
      {staff && toImport && <Link href={toImport} prefetch={false}>{speak('importFile')}</Link>}
      {caller.role === 'admin' && <Link href={`${routes.admin}/analytics`} prefetch={false}>{speak('analytics')}</Link>}
      {caller.role === 'admin' && <Link href={`${routes.admin}/mails`} prefetch={false}>{speak('mails')}</Link>}
      {caller.role === 'admin' && <Link href={`${routes.admin}/queues`} prefetch={false}>{speak('queues')}</Link>}
      {caller.role === 'admin' && <Link href={`${routes.admin}/messages`} prefetch={false}>{speak('messages')}</Link>}
      {caller.role === 'admin' && <Link href={`${routes.admin}/quarantine`} prefetch={false}>{speak('quarantine')}</Link>}
    </div>
  )
}
