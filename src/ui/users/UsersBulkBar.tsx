'use client'
import { useListQuery, useSelection } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { useWords } from '../useWords.ts'
import { AccountDialog } from './AccountDialog.tsx'
import type { AccountAction } from './accountStates.ts'
import { userSpeaker } from './userWords.ts'

const actions: readonly AccountAction[] = ['approve', 'reject', 'activate', 'deactivate', 'endSessions']
const limit = 200

/** What can be done with the selected people. The office answers for each of them. */
export function UsersBulkBar() {
  const { locale } = useWords()
  const speak = userSpeaker(locale)
  const { selectedIDs, toggleAll } = useSelection()
  const { data } = useListQuery()
  const router = useRouter()
  const [asking, setAsking] = useState<AccountAction | null>(null)

  // Payload's boxes have no names; a screen reader must hear whom they choose.
  useEffect(() => {
    const say = userSpeaker(locale)
    const table = document.querySelector('.collection-list--users .table')
    const name = (place: Element | null | undefined, label: string) =>
      place?.querySelector('input[type=checkbox]')?.setAttribute('aria-label', label)
    name(table?.querySelector('thead'), say('selectAll'))
    table?.querySelectorAll('tbody tr').forEach((row, index) => {
      name(row, say('select', { name: String(data?.docs?.[index]?.['name'] ?? '') }))
    })
  }, [data, locale])

  const people = (data?.docs ?? [])
    .map((doc) => ({ id: Number(doc['id']), name: String(doc['name']), email: String(doc['email']) }))
    .filter(({ id }) => selectedIDs.map(Number).includes(id))
  if (people.length === 0) return null
  return (
    <div className="office-bulk" role="region" aria-label={speak('bulk')}>
      <strong>{speak('selected', { count: people.length })}</strong>
      {people.length > limit
        ? <span>{speak('tooMany', { limit })}</span>
        : actions.map((action) => (
          <button
            key={action}
            type="button"
            className={`office-button${action === 'reject' || action === 'deactivate' ? ' office-button--danger' : ''}`}
            onClick={() => setAsking(action)}
          >
            {speak(action)}
          </button>
        ))}
      <button type="button" className="office-button office-button--plain" onClick={() => toggleAll(false)}>{speak('clear')}</button>
      {asking && (
        <AccountDialog
          action={asking}
          people={people}
          onClose={(changed) => {
            setAsking(null)
            if (!changed) return
            toggleAll(false)
            router.refresh()
          }}
        />
      )}
    </div>
  )
}
