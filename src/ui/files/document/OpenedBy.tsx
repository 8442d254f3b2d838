import { Link } from '@payloadcms/ui'
import type { ShownEntry } from '../../../audit/shownEntry.ts'
import type { Locale } from '../../../shared/text.ts'
import { auditAddress } from '../../audit/auditAddress.ts'
import { showDay } from '../../dates.ts'
import { filesSpeaker } from '../filesWords.ts'

type OpenedByProps = { entries: readonly ShownEntry[]; adminRoute: string; transactionId: number; locale: Locale }

/** For admins: who had this version before their eyes, from the audit log. */
export function OpenedBy({ entries, adminRoute, transactionId, locale }: OpenedByProps) {
  const speak = filesSpeaker(locale)
  return (
    <section className="mdc-file-page__part">
      <h2>{speak('openedBy')}</h2>
      {entries.length === 0 && <p className="mdc-files__quiet">{speak('openedByNobody')}</p>}
      <ul className="mdc-opened">
        {entries.map(({ id, moment, createdAt, actor, actionLabel, outcome, outcomeLabel }) => (
          <li key={id}>
            <span>
              {actor.id === null ? <bdi>{actor.name}</bdi> : <Link href={`${adminRoute}/collections/users/${actor.id}`} prefetch={false}><bdi>{actor.name}</bdi></Link>}
              {actor.roleLabel && <small> · {actor.roleLabel}</small>}
            </span>
            <span className="mdc-files__facts">{actionLabel}{outcome !== 'done' && ` · ${outcomeLabel}`}</span>
            <time className="mdc-files__facts" dateTime={createdAt} dir="ltr">{showDay(moment)} {moment.slice(11, 16)}</time>
          </li>
        ))}
      </ul>
      <Link className="mdc-files__button" href={auditAddress(adminRoute, { entity: 'attachments', transaction: String(transactionId) })} prefetch={false}>{speak('audit')}</Link>
    </section>
  )
}
