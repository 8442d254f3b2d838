'use client'
import { Link, toast } from '@payloadcms/ui'
import { useState } from 'react'
import { PageHead } from '../parts/PageHead.tsx'
import { formatNames } from '../reports/formatNames.ts'
import { useApi } from '../useApi.ts'
import type { BuilderSpeak } from './builderWords.ts'

type Props = {
  id: number | null
  name: string
  isChanged: boolean
  busy: boolean
  mayEdit: boolean
  speak: BuilderSpeak
  schedulesAddress: string
  onSave: () => void
  onRemove: () => void
}

/** What it is called and what can be done with it: save, have it made, schedule, delete. */
export function BuilderHead({ id, name, isChanged, busy, mayEdit, speak, schedulesAddress, onSave, onRemove }: Props) {
  const api = useApi()
  const [ordering, setOrdering] = useState(false)
  const make = async (format: 'pdf' | 'xlsx' | 'csv') => {
    if (ordering) return
    setOrdering(true)
    const answer = await api('POST', '/reports/generate', { body: { report: 'custom', definition: id, format } })
    setOrdering(false)
    if (answer.ok) toast.success(speak('ordered'))
    else toast.error(answer.error.message)
  }
  const isMade = id !== null && !isChanged
  return (
    <PageHead title={name || speak('newReport')} intro={id === null ? speak('intro') : <span role="status">{isChanged ? speak('unsaved') : ''}</span>}>
      {isMade && (['pdf', 'xlsx', 'csv'] as const).map((format) => (
        <button key={format} type="button" className="office-button" disabled={ordering} aria-label={`${speak('make')}: ${formatNames[format]}`} onClick={() => void make(format)}>{formatNames[format]}</button>
      ))}
      {isMade && <Link className="office-button" href={`${schedulesAddress}/create?definition=${id}`} prefetch={false}>{speak('schedule')}</Link>}
      {mayEdit && id !== null && <button type="button" className="office-button" onClick={onRemove}>{speak('deleteIt')}</button>}
      {mayEdit && <button type="button" className="office-button office-button--main" disabled={busy || !isChanged} onClick={onSave}>{busy ? speak('saving') : speak('save')}</button>}
    </PageHead>
  )
}
