import { Gutter, SetStepNav } from '@payloadcms/ui'
import type { I18n } from '@payloadcms/translations'
import type { PaginatedDocs, Payload, PayloadRequest } from 'payload'
import { callerOf } from '../../platform/caller.ts'
import { sqlOnPool } from '../../platform/tx.ts'
import { roleLabels, type Role } from '../../shared/roles.ts'
import { say } from '../../shared/text.ts'
import { showDay, showMoment, showRelative } from '../dates.ts'
import { officeClock } from '../officeFacts.ts'
import { Code } from '../parts/Code.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { ExportOfList } from '../list/ExportOfList.tsx'
import { localeOfLanguage } from '../words.ts'
import { apiKeySpeaker } from './apiKeyWords.ts'
import { NewApiKey } from './NewApiKey.tsx'
import { RevokeApiKey } from './RevokeApiKey.tsx'

type ApiKey = {
  id: number
  name: string
  hint?: string | null
  role: Role
  owner: number
  expiresAt: string
  lastUsedAt?: string | null
  revokedAt?: string | null
}
type Props = { data: PaginatedDocs<ApiKey>; payload: Payload; i18n: I18n; user: PayloadRequest['user'] }

/** The keys by which programs ask: what each may, whom it acts for, when it was last used and when it ends. */
export async function ApiKeysView({ data, payload, i18n, user }: Props) {
  const caller = callerOf({ user })
  if (caller?.role !== 'admin') return null
  const locale = localeOfLanguage(i18n.language)
  const speak = apiKeySpeaker(locale)
  const { now, timeZone } = await officeClock(payload)
  const owners = await sqlOnPool(payload)<{ id: number; name: string }>('select id, name from users where id = any($1::int[])', [
    data.docs.map(({ owner }) => owner),
  ])
  const nameOf = new Map(owners.map(({ id, name }) => [id, name]))
  const stateOf = ({ revokedAt, expiresAt }: ApiKey) => {
    if (revokedAt) return { word: 'revoked', colour: 'red' } as const
    return Date.parse(expiresAt) <= now ? ({ word: 'expired', colour: 'grey' } as const) : ({ word: 'works', colour: 'green' } as const)
  }
  return (
    <Gutter className="collection-list office-api-keys">
      <SetStepNav nav={[{ label: speak('title') }]} />
      <header className="office-start__head">
        <h1>{speak('title')}</h1>
        <div className="office-actions">
          <ExportOfList collectionSlug="api-keys" payload={payload} i18n={i18n} user={user} />
          <NewApiKey ownEmail={String((user as { email?: string } | null)?.email ?? '')} />
        </div>
      </header>
      <p className="office-muted">{speak('lead')}</p>
      {data.docs.length === 0 ? (
        <section className="office-empty office-card">
          <h2>{speak('none')}</h2>
          <p>{speak('noneText')}</p>
        </section>
      ) : (
        <div className="table">
          <table>
            <thead>
              <tr>
                {(['name', 'key', 'role', 'owner', 'lastUsed', 'ends', 'state', 'actions'] as const).map((word) => (
                  <th key={word} scope="col">{speak(word)}</th>
                ))}
              </tr>
            </thead>
            <tbody>
              {data.docs.map((each) => {
                const { word, colour } = stateOf(each)
                return (
                  <tr key={each.id}>
                    <td><bdi>{each.name}</bdi></td>
                    <td><Code>{each.hint}</Code></td>
                    <td>{say(roleLabels[each.role], locale)}</td>
                    <td><bdi>{nameOf.get(each.owner) ?? '–'}</bdi></td>
                    <td>
                      {each.lastUsedAt
                        ? <time dateTime={each.lastUsedAt} title={showMoment(each.lastUsedAt, timeZone)}>{showRelative(each.lastUsedAt, now, locale)}</time>
                        : <span className="office-muted">{speak('never')}</span>}
                    </td>
                    <td><bdi dir="ltr">{showDay(each.expiresAt)}</bdi></td>
                    <td><StatusBadge label={speak(word)} colour={colour} /></td>
                    <td>{word === 'works' && <RevokeApiKey id={each.id} name={each.name} />}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </Gutter>
  )
}
