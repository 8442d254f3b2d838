'use client'
import { useId, useState } from 'react'
import { Dialog } from '../parts/Dialog.tsx'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useSpoken } from '../useSpoken.ts'
import './exportDialog.css'
import { exportWords } from './exportWords.ts'
import { saveFile } from './saveFile.ts'

export type OfferedColumn = { name: string; heading: string; usual: boolean }
type Props = { address: string; columns: readonly OfferedColumn[]; onClose: () => void }

const formats = ['xlsx', 'csv', 'pdf'] as const

/** Which columns of the list, in which format, and what goes along. */
export function ExportDialog({ address, columns, onClose }: Props) {
  const { locale, speak } = useSpoken(exportWords)
  const id = useId()
  const usual = columns.filter((column) => column.usual).map(({ name }) => name)
  const [format, setFormat] = useState<(typeof formats)[number]>('xlsx')
  const [chosen, setChosen] = useState<readonly string[]>(usual)
  const [also, setAlso] = useState({ history: false, files: false })
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const submit = async () => {
    if (busy || chosen.length === 0) return
    const wanted = new URL(address, window.location.origin)
    wanted.searchParams.set('format', format)
    wanted.searchParams.set('lang', locale)
    // In the order they are offered, whichever was ticked first.
    wanted.searchParams.set('columns', columns.filter(({ name }) => chosen.includes(name)).map(({ name }) => name).join(','))
    for (const name of ['history', 'files'] as const) if (also[name] && format !== 'csv') wanted.searchParams.set(name, 'true')
    setBusy(true)
    const wrong = await saveFile(wanted.href, { whole: format === 'pdf', noConnection: speak('noConnection') })
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
          <button type="submit" className="office-button office-button--main" disabled={busy || chosen.length === 0}>{speak(busy ? 'making' : 'doIt')}</button>
        </>
      }
    >
      <div className="office-list-export">
        <p>{speak('intro')}</p>
        <SegmentChoice label={speak('format')} choices={formats.map((value) => ({ value, label: speak(value) }))} chosen={format} onChoose={setFormat} />
        <fieldset disabled={format === 'csv'} aria-describedby={format === 'csv' ? `${id}-one` : undefined}>
          <legend className="office-label">{speak('more')}</legend>
          {(['history', 'files'] as const).map((name) => (
            <label key={name}>
              <input type="checkbox" checked={also[name] && format !== 'csv'} onChange={({ target }) => setAlso({ ...also, [name]: target.checked })} /> {speak(name)}
            </label>
          ))}
          {format === 'csv' && <small id={`${id}-one`} className="office-muted">{speak('oneTable')}</small>}
        </fieldset>
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
        {problem && <p className="office-problem" role="alert">{problem}</p>}
      </div>
    </Dialog>
  )
}
