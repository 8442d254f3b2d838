'use client'
import { useEffect, useId, useRef, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useSpoken } from '../useSpoken.ts'
import './exportDialog.css'
import { exportWords } from './exportWords.ts'
import { saveFile } from './saveFile.ts'

export type OfferedColumn = { name: string; heading: string; usual: boolean }
type Beside = 'history' | 'files'
export type ExportOffer = {
  /** Of the file, with the filters and order of the page. */
  address: string
  /** None where the file always has the same ones. */
  columns: readonly OfferedColumn[]
  /** What may go along as further tables. */
  beside?: readonly Beside[]
}
type Props = ExportOffer & { onClose: () => void }

const formats = ['xlsx', 'csv', 'pdf'] as const

/** Which columns of the list, in which format, and what goes along. */
export function ExportDialog({ address, columns, beside = [], onClose }: Props) {
  const { locale, speak } = useSpoken(exportWords)
  const id = useId()
  const usual = columns.filter((column) => column.usual).map(({ name }) => name)
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx')
  const [chosen, setChosen] = useState<readonly string[]>(usual)
  const [also, setAlso] = useState({ history: false, files: false })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const under = useRef<AbortController | null>(null)
  // Who goes away does not get a file later on.
  useEffect(() => () => under.current?.abort(), [])
  const nothing = columns.length > 0 && chosen.length === 0
  const submit = async () => {
    if (busy || nothing) return
    const wanted = new URL(address, window.location.origin)
    wanted.searchParams.set('format', format)
    wanted.searchParams.set('lang', locale)
    // In the order they are offered, whichever was ticked first.
    if (columns.length > 0) wanted.searchParams.set('columns', columns.filter(({ name }) => chosen.includes(name)).map(({ name }) => name).join(','))
    for (const name of beside) if (also[name] && format !== 'csv') wanted.searchParams.set(name, 'true')
    setBusy(true)
    setProblem('')
    const asked = (under.current = new AbortController())
    const wrong = await saveFile(wanted.href, { words: { noConnection: speak('noConnection'), notGiven: (status) => speak('notGiven', { status }) }, signal: asked.signal })
    if (asked.signal.aborted) return
    setBusy(false)
    setProblem(wrong)
    if (wrong === '') onClose()
  }
  const toggle = (name: string, on: boolean) => setChosen(on ? [...chosen, name] : chosen.filter((each) => each !== name))
  return (
    <Dialog
      title={speak('title')} onClose={onClose} onSubmit={() => void submit()}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={busy || nothing}>{speak(busy ? 'making' : 'doIt')}</button>
        </>
      }
    >
      <div className="office-list-export">
        <p>{speak('intro')}</p>
        <SegmentChoice label={speak('format')} choices={formats.map((value) => ({ value, label: speak(value) }))} chosen={format} onChoose={setFormat} />
        {beside.length > 0 && (
          <fieldset disabled={format === 'csv'} aria-describedby={format === 'csv' ? `${id}-one` : undefined}>
            <legend className="office-label">{speak('more')}</legend>
            {beside.map((name) => (
              <label key={name}>
                <input type="checkbox" checked={also[name] && format !== 'csv'} onChange={({ target }) => setAlso({ ...also, [name]: target.checked })} /> {speak(name)}
              </label>
            ))}
            {format === 'csv' && <small id={`${id}-one`} className="office-muted">{speak('oneTable')}</small>}
          </fieldset>
        )}
        {columns.length > 0 && (
          <fieldset>
            <legend className="office-label">{speak('columns')}</legend>
            <div className="office-list-export__all">
              <button type="button" className="office-button" onClick={() => setChosen(usual)}>{speak('usual')}</button>
              <button type="button" className="office-button" onClick={() => setChosen(columns.map(({ name }) => name))}>{speak('all')}</button>
            </div>
            <div className="office-list-export__columns">
              {columns.map(({ name, heading }) => (
                <label key={name}><input type="checkbox" checked={chosen.includes(name)} onChange={({ target }) => toggle(name, target.checked)} /> {heading}</label>
              ))}
            </div>
          </fieldset>
        )}
        {problem && <p className="office-problem" role="alert">{problem}</p>}
      </div>
    </Dialog>
  )
}
