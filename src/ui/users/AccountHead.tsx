import type { I18n } from '@payloadcms/translations'
import type { PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { localeOfLanguage } from '../words.ts'
import { AccountButtons } from './AccountButtons.tsx'
import { isAccountState, stateLooks } from './accountStates.ts'
import { userSpeaker } from './userWords.ts'

type Account = { name?: string; email?: string; status?: string; statusReason?: string | null }
type Props = { id?: number | string; data?: Account; req: PayloadRequest; i18n: I18n }

/** The top of somebody's account page, for admins: its state, and what they can decide about it. Nobody decides about themselves. */
export function AccountHead({ id, data, req, i18n }: Props) {
  const caller = callerOf(req)
  if (id === undefined || caller?.role !== 'admin' || caller.id === Number(id) || !isAccountState(data?.status)) return null
  const speak = userSpeaker(localeOfLanguage(i18n.language))
  const { word, head, colour, actions } = stateLooks[data.status]
  const person = { id: Number(id), name: data.name ?? '', email: data.email ?? '' }
  return (
    <section className="office-head office-account-head" aria-label={speak('head')}>
      <p><StatusBadge label={speak(word)} colour={colour} /> {speak(head)}</p>
      {data.statusReason && <p className="office-muted" dir="auto">{data.statusReason}</p>}
      <AccountButtons person={person} actions={actions} />
    </section>
  )
}
