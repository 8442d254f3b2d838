'use client'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useId, useState } from 'react'
import { roleLabels, roles, type Role } from '../../shared/roles.ts'
import { AskBeforeLeaving } from '../parts/AskBeforeLeaving.tsx'
import { AskFirst } from '../parts/AskFirst.tsx'
import { PageHead } from '../parts/PageHead.tsx'
import { PeopleField } from '../parts/PeopleField.tsx'
import '../reportBuilder/builder.css'
import { lacksColumns, offerOfOwn } from '../reports/asking.ts'
import type { AskingSetting } from '../reports/shownReport.ts'
import { useApi } from '../useApi.ts'
import { useLeaveGuard } from '../useLeaveGuard.ts'
import { useSpoken } from '../useSpoken.ts'
import { Runs } from './Runs.tsx'
import { bodyOf, type ScheduleDraft } from './scheduleDraft.ts'
import './schedules.css'
import { scheduleWords } from './scheduleWords.ts'
import { WhatStep } from './WhatStep.tsx'
import { WhenStep } from './WhenStep.tsx'

type Props = {
  id: number | null
  initial: ScheduleDraft
  /** ISO; null while paused. */
  nextRunAt: string | null
  setting: AskingSetting
  /** Of the people that its filters name. */
  names: Readonly<Record<number, string>>
  zones: readonly string[]
  timeZone: string
  mayNameRoles: boolean
  listAddress: string
  reportsAddress: string
  builderAddress: string
}
type Saved = { doc: { id: number } }

/** A schedule: what, when, for whom; what it did. */
export function ScheduleScreen({ id, initial, nextRunAt, setting, names, zones, timeZone, mayNameRoles, listAddress, reportsAddress, builderAddress }: Props) {
  const { locale, speak } = useSpoken(scheduleWords)
  const api = useApi()
  const router = useRouter()
  const base = useId()
  const [stored, setStored] = useState(initial)
  const [draft, setDraft] = useState(initial)
  const [faults, setFaults] = useState<readonly { path: string; message: string }[]>([])
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const [round, setRound] = useState(0)
  const [asking, setAsking] = useState<'remove' | 'run' | null>(null)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(stored)
  const guard = useLeaveGuard(isChanged)
  const faultAt = (path: string) => faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.message
  const change = (part: Partial<ScheduleDraft>) => {
    setFaults([])
    setDraft((before) => ({ ...before, ...part }))
  }
  const save = async (next: ScheduleDraft) => {
    if (busy) return
    if (next.name.trim() === '') {
      setFaults([{ path: 'name', message: speak('nameNeeded') }])
      return document.getElementById(`${base}-name`)?.focus()
    }
    setBusy(true)
    const answer = await api<Saved>(id === null ? 'POST' : 'PATCH', `/report-schedules${id === null ? '' : `/${id}`}`, { body: bodyOf(next) })
    setBusy(false)
    setProblem(answer.ok ? '' : answer.error.message)
    if (!answer.ok) return setFaults(answer.error.data?.errors ?? [])
    setStored(next)
    setDraft(next)
    toast.success(speak('saved'))
    if (id === null) router.replace(`${listAddress}/${answer.body.doc.id}`)
    else router.refresh()
  }
  const own = setting.custom.own.find((each) => each.id === draft.definition)
  const offer = draft.report === 'custom' ? own && offerOfOwn(own, setting.custom, speak('customAbout')) : setting.offers.reports.find(({ report }) => report === draft.report)
  const isComplete = !(offer && lacksColumns(offer, draft.asked))
  const when = nextRunAt && new Intl.DateTimeFormat(locale === 'ar' ? 'ar-u-ca-gregory-nu-latn' : 'en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(new Date(nextRunAt))
  const state = id === null ? speak('intro') : isChanged ? speak('unsaved') : !stored.active ? speak('paused') : when ? speak('nextAt', { when }) : ''
  return (
    <div className="office-builder office-schedule">
      <PageHead title={draft.name || speak('newSchedule')} intro={<span role="status">{state}</span>}>
        {id !== null && !isChanged && <button type="button" className="office-button" onClick={() => setAsking('run')}>{speak('runNow')}</button>}
        {id !== null && !isChanged && <button type="button" className="office-button" disabled={busy} onClick={() => void save({ ...draft, active: !draft.active })}>{speak(stored.active ? 'pause' : 'resume')}</button>}
        {id !== null && <button type="button" className="office-button" onClick={() => setAsking('remove')}>{speak('deleteIt')}</button>}
        <button type="button" className="office-button office-button--main" disabled={busy || (id !== null && !isChanged) || !isComplete} onClick={() => void save(draft)}>{speak(busy ? 'saving' : 'save')}</button>
      </PageHead>
      {problem && <p className="office-problem" role="alert">{problem}</p>}
      <div className="office-builder__parts">
        <section className="office-panel office-builder__step">
          <div className="office-builder__field">
            <label className="office-label" htmlFor={`${base}-name`}>{speak('name')}</label>
            <input id={`${base}-name`} className="office-input" dir="auto" maxLength={120} required value={draft.name} aria-invalid={faultAt('name') ? true : undefined} aria-describedby={faultAt('name') ? `${base}-name-fault` : undefined} onChange={({ target }) => change({ name: target.value })} />
            {faultAt('name') && <small id={`${base}-name-fault`} className="office-builder__fault">{faultAt('name')}</small>}
          </div>
        </section>
        <WhatStep draft={draft} setting={setting} offer={offer ?? null} names={names} builderAddress={builderAddress} speak={speak} faultAt={faultAt} onChange={change} />
        <WhenStep rhythm={draft.rhythm} timeZone={draft.timeZone} zones={zones} locale={locale} speak={speak} faultAt={faultAt} onChange={change} />
        <section className="office-panel office-builder__step">
          <h2>{speak('who')}</h2>
          <p className="office-muted">{speak('whoHint')}</p>
          <PeopleField label={speak('named')} chosen={draft.people} fault={faultAt('people')} onChange={(people) => change({ people })} />
          {mayNameRoles && (
            <fieldset className="office-builder__many">
              <legend className="office-label">{speak('roles')}</legend>
              <div className="office-builder__choices">
                {roles.map((role: Role) => (
                  <label key={role}>
                    <input type="checkbox" checked={draft.roles.includes(role)} onChange={({ target }) => change({ roles: target.checked ? [...draft.roles, role] : draft.roles.filter((each) => each !== role) })} />
                    {roleLabels[role][locale]}
                  </label>
                ))}
              </div>
            </fieldset>
          )}
          {faultAt('roles') && <small className="office-builder__fault">{faultAt('roles')}</small>}
        </section>
        <button type="button" className="office-button office-button--main office-builder__save" disabled={busy || (id !== null && !isChanged) || !isComplete} onClick={() => void save(draft)}>{speak(busy ? 'saving' : 'save')}</button>
        {id !== null && <Runs key={round} id={id} timeZone={timeZone} locale={locale} reportsAddress={reportsAddress} speak={speak} />}
      </div>
      {asking === 'run' && (
        <AskFirst
          title={speak('runNow')} text={speak('runNowText')} doIt={speak('runNow')} onClose={() => setAsking(null)}
          onDo={async () => {
            const answer = await api<{ ordered: number }>('POST', `/report-schedules/${id}/run`, { key: crypto.randomUUID() })
            if (!answer.ok) return answer.error.data?.errors?.[0]?.message ?? answer.error.message
            toast.success(speak('ordered', { count: answer.body.ordered }))
            setAsking(null)
            setRound((before) => before + 1)
            return ''
          }}
        />
      )}
      {asking === 'remove' && (
        <AskFirst
          danger title={speak('deleteAsk', { name: stored.name })} text={speak('deleteText')} doIt={speak('deleteIt')} onClose={() => setAsking(null)}
          onDo={async () => {
            const answer = await api('DELETE', `/report-schedules/${id}`)
            if (!answer.ok) return answer.error.message
            setDraft(stored)
            router.push(listAddress)
            return ''
          }}
        />
      )}
      <AskBeforeLeaving guard={guard} />
    </div>
  )
}
