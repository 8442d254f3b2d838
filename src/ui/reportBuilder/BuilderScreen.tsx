'use client'
import { useRouter } from 'next/navigation.js'
import { useId, useMemo, useState } from 'react'
import { toast } from '@payloadcms/ui'
import type { BuildingKit } from '../../reports/custom/buildingKit.ts'
import type { Definition } from '../../reports/custom/definitionSchema.ts'
import type { ReportSource } from '../../reports/reportTypes.ts'
import type { DateFormat } from '../../shared/formatDate.ts'
import { AskBeforeLeaving } from '../parts/AskBeforeLeaving.tsx'
import { AskFirst } from '../parts/AskFirst.tsx'
import { useApi } from '../useApi.ts'
import { useLeaveGuard } from '../useLeaveGuard.ts'
import { useSpoken } from '../useSpoken.ts'
import './builder.css'
import { builderWords } from './builderWords.ts'
import { BuilderHead } from './BuilderHead.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { isSame, mended, newDefinition, type Draft } from './draft.ts'
import { FieldSelect } from './FieldSelect.tsx'
import { FiguresStep } from './FiguresStep.tsx'
import { FiltersStep } from './FiltersStep.tsx'
import { OrderStep } from './OrderStep.tsx'
import { PreviewPane } from './PreviewPane.tsx'
import { ShareStep } from './ShareStep.tsx'
import { useBuilderPreview, type Fault } from './useBuilderPreview.ts'

type Props = { id: number | null; initial: Draft; kit: BuildingKit; mayEdit: boolean; dateFormat: DateFormat; listAddress: string; schedulesAddress: string }

/** A custom report being built: its parts on one side, what comes of it on the other, made anew after each change. */
export function BuilderScreen({ id, initial, kit, mayEdit, dateFormat, listAddress, schedulesAddress }: Props) {
  const { locale, speak } = useSpoken(builderWords)
  const api = useApi()
  const router = useRouter()
  const base = useId()
  const [stored, setStored] = useState(initial)
  const [draft, setDraft] = useState(initial)
  const [saidFaults, setSaidFaults] = useState<readonly Fault[]>([])
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<'remove' | ReportSource | null>(null)
  const isChanged = !isSame(draft, stored)
  const guard = useLeaveGuard(isChanged)
  const previewed = useBuilderPreview(draft.source, draft.definition)
  const source = kit.sources.find(({ key }) => key === draft.source) ?? kit.sources[0]!

  const change = (part: Partial<Draft>) => {
    setSaidFaults([])
    setDraft((before) => ({ ...before, ...part }))
  }
  const define = (part: Partial<Definition>) => {
    setSaidFaults([])
    setDraft((before) => ({ ...before, definition: mended({ ...before.definition, ...part }, source.fields) }))
  }
  const faults = useMemo(() => [...previewed.faults, ...saidFaults], [previewed.faults, saidFaults])
  const faultAt = (path: string) => faults.find((fault) => fault.path === `definition.${path}` || fault.path === path)?.message
  const take = (key: ReportSource) => {
    const next = kit.sources.find((each) => each.key === key)
    if (next) change({ source: key, definition: newDefinition(next), sharedWith: ['users', 'audit'].includes(key) ? draft.sharedWith.filter((role) => role === 'admin') : draft.sharedWith })
  }
  const save = async () => {
    if (busy) return
    if (draft.name.trim() === '') {
      setSaidFaults([{ path: 'name', message: speak('nameNeeded') }])
      return document.getElementById(`${base}-name`)?.focus()
    }
    setBusy(true)
    const answer = await api<{ doc: { id: number } }>(id === null ? 'POST' : 'PATCH', `/report-definitions${id === null ? '' : `/${id}`}`, { body: draft })
    setBusy(false)
    setProblem(answer.ok ? '' : answer.error.message)
    if (!answer.ok) return setSaidFaults(answer.error.data?.errors ?? [])
    setStored(draft)
    toast.success(speak('saved'))
    if (id === null) router.replace(`${listAddress}/${answer.body.doc.id}`)
    else router.refresh()
  }
  return (
    <div className="office-builder">
      <BuilderHead
        id={id} name={draft.name} isChanged={isChanged} busy={busy} mayEdit={mayEdit} speak={speak} schedulesAddress={schedulesAddress}
        onSave={() => void save()} onRemove={() => setAsking('remove')}
      />
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      {!mayEdit && <p className="office-muted">{speak('readOnly')}</p>}
      <div className="office-builder__sides">
        <fieldset className="office-builder__parts" disabled={!mayEdit}>
          <legend className="office-hidden">{speak('title')}</legend>
          <section className="office-panel office-builder__step">
            <div className="office-builder__field">
              <label className="office-label" htmlFor={`${base}-name`}>{speak('name')}</label>
              <input
                id={`${base}-name`} className="office-input" dir="auto" maxLength={120} required value={draft.name} aria-invalid={faultAt('name') ? true : undefined}
                aria-describedby={faultAt('name') ? `${base}-name-fault` : undefined} onChange={({ target }) => change({ name: target.value })}
              />
              {faultAt('name') && <small id={`${base}-name-fault`} className="office-builder__fault">{faultAt('name')}</small>}
            </div>
            <div className="office-builder__field">
              <label className="office-label" htmlFor={`${base}-about`}>{speak('about')}</label>
              <input id={`${base}-about`} className="office-input" dir="auto" maxLength={1000} value={draft.description} onChange={({ target }) => change({ description: target.value })} />
            </div>
            <FieldSelect
              label={speak('source')} value={draft.source} options={kit.sources.map(({ key, label }) => ({ value: key, label }))} fault={faultAt('source')}
              onChange={(key) => (isSame(draft.definition, newDefinition(source)) ? take(key as ReportSource) : setAsking(key as ReportSource))}
            />
          </section>
          <ColumnsStep source={source} columns={draft.definition.columns} speak={speak} onChange={(columns) => define({ columns })} />
          <FiltersStep source={source} kit={kit} definition={draft.definition} speak={speak} faultAt={faultAt} onChange={define} />
          <FiguresStep source={source} kit={kit} definition={draft.definition} speak={speak} faultAt={faultAt} onChange={define} />
          <OrderStep source={source} kit={kit} definition={draft.definition} speak={speak} faultAt={faultAt} onChange={define} />
          <ShareStep source={draft.source} sharedWith={draft.sharedWith} speak={speak} fault={faultAt('sharedWith')} onChange={(sharedWith) => change({ sharedWith })} />
          {mayEdit && <button type="button" className="office-button office-button--main office-builder__save" disabled={busy || !isChanged} onClick={() => void save()}>{speak(busy ? 'saving' : 'save')}</button>}
        </fieldset>
        <PreviewPane {...previewed} locale={locale} dateFormat={dateFormat} speak={speak} />
      </div>
      {asking === 'remove' && id !== null && (
        <AskFirst
          danger title={speak('deleteAsk', { name: stored.name })} text={speak('deleteText')} doIt={speak('deleteIt')} onClose={() => setAsking(null)}
          onDo={async () => {
            const answer = await api('DELETE', `/report-definitions/${id}`)
            if (!answer.ok) return answer.error.message
            setDraft(stored)
            router.push(listAddress)
            return ''
          }}
        />
      )}
      {asking !== null && asking !== 'remove' && (
        <AskFirst
          title={speak('changeSource')} text={speak('changeSourceText')} doIt={speak('startOver')} onClose={() => setAsking(null)}
          onDo={async () => {
            take(asking)
            setAsking(null)
            return ''
          }}
        />
      )}
      <AskBeforeLeaving guard={guard} />
    </div>
  )
}
