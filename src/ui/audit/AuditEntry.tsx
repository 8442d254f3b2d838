import { Link } from '@payloadcms/ui'
import type { ShownChange, ShownEntry } from '../../audit/shownEntry.ts'
import { auditAddress } from './auditAddress.ts'
import type { AuditSpeak } from './auditWords.ts'

type Props = { entry: ShownEntry; adminRoute: string; speak: AuditSpeak }

const colours = { done: 'green', refused: 'orange', failed: 'red' } as const

/** One entry: when, who and what in a line, below it what changed, and folded away where it came from. */
export function AuditEntry({ entry, adminRoute, speak }: Props) {
  const { actor, changes, onBehalfOf, outcome } = entry
  return (
    <li className="office-audit__entry">
      <div className="office-audit__line">
        <time className="office-audit__time" dateTime={entry.createdAt} dir="ltr">{showMoment(entry.moment)}</time>
        <strong className="office-audit__action">{entry.actionLabel}</strong>
        {outcome !== 'done' && <span className={`office-badge office-colour--${colours[outcome] ?? 'grey'}`}>{entry.outcomeLabel}</span>}
        <span className="office-audit__record"><Record entry={entry} adminRoute={adminRoute} /></span>
        <span className="office-audit__actor">
          {actor.id === null ? <bdi>{actor.name}</bdi> : <Link href={auditAddress(adminRoute, { user: String(actor.id) })} prefetch={false}><bdi>{actor.name}</bdi></Link>}
          {actor.roleLabel && actor.id !== null && <span className="office-muted"> · {actor.roleLabel}</span>}
          {onBehalfOf && <span className="office-muted"> · {speak('onBehalfOf', { name: onBehalfOf.name })}</span>}
        </span>
      </div>
      {changes.length > 0 && (
        <dl className="office-audit__changes">
          {changes.map((change) => <Change key={change.field} change={change} speak={speak} />)}
        </dl>
      )}
      <details className="office-audit__from">
        <summary>{speak('details')}</summary>
        <dl>
          {([['address', entry.ip], ['browser', entry.userAgent], ['session', entry.sessionId], ['request', entry.requestId], ['entry', String(entry.id)]] as const).map(
            ([word, value]) => value && (
              <div key={word}><dt>{speak(word)}</dt><dd dir="ltr">{value}</dd></div>
            ),
          )}
        </dl>
      </details>
    </li>
  )
}

function Change({ change, speak }: { change: ShownChange; speak: AuditSpeak }) {
  const { label, fromText, toText, from, to } = change
  const wasThere = from !== null
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {wasThere && (
          <>
            <span className="office-hidden">{speak('was')}: </span>
            <del><bdi>{fromText ?? speak('empty')}</bdi></del>
            <span className="office-arrow" aria-hidden="true" />
            <span className="office-hidden">{speak('is')}: </span>
          </>
        )}
        {(!wasThere || to !== null || fromText !== null) && <ins><bdi>{toText ?? speak('empty')}</bdi></ins>}
      </dd>
    </div>
  )
}

function Record({ entry, adminRoute }: Pick<Props, 'entry' | 'adminRoute'>) {
  const { entity, entityId, entityLabel, record } = entry
  const what = <>{entityLabel}{record && <> <bdi>{record}</bdi></>}</>
  if (entityId === null) return what
  if (entity === 'transactions') return <Link href={auditAddress(adminRoute, { transaction: entityId })} prefetch={false}>{what}</Link>
  if (entity === 'users') return <Link href={auditAddress(adminRoute, { user: entityId })} prefetch={false}>{what}</Link>
  return what
}

/** `2026-01-31 14:30:05` as 31/01/2026 14:30:05, as the office writes it. */
function showMoment(moment: string): string {
  return `${moment.slice(8, 10)}/${moment.slice(5, 7)}/${moment.slice(0, 4)}${moment.slice(10)}`
}
