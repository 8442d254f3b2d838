'use client'
import { useState } from 'react'
import { locales, type Locale } from '../../shared/text.ts'
import { saveBlob } from '../list/saveFile.ts'
import { SegmentChoice } from '../parts/SegmentChoice.tsx'
import { useSpoken } from '../useSpoken.ts'
import { pageWords } from './pageWords.ts'
import type { usePrintedPage } from './usePrintedPage.ts'

type Props = ReturnType<typeof usePrintedPage> & { language: Locale; fileName: string; onLanguage: (language: Locale) => void }

/** The page as it comes out of the printer, in both languages; all pages to take along. */
export function PrintedPage({ picture, faults, problem, working, allPages, language, fileName, onLanguage }: Props) {
  const { speak } = useSpoken(pageWords)
  const [fetching, setFetching] = useState(false)
  const [said, setSaid] = useState('')
  const isOld = picture !== null && (faults.length > 0 || problem !== '')
  const fetchAll = async () => {
    setFetching(true)
    const answer = await allPages()
    setFetching(false)
    setSaid(answer.ok ? '' : answer.error.message)
    if (answer.ok) saveBlob(answer.blob, `${fileName}.pdf`)
  }
  return (
    <section className="office-panel office-report-template__preview" id="preview" tabIndex={-1} aria-labelledby="office-report-template-preview">
      <h2 id="office-report-template-preview">{speak('preview')}</h2>
      <p className="office-muted">{speak('previewIntro')}</p>
      <div className="office-report-template__tools">
        <SegmentChoice label={speak('language')} choices={locales.map((value) => ({ value, label: speak(value) }))} chosen={language} onChoose={onLanguage} />
        <button type="button" className="office-button" disabled={fetching || faults.length > 0} onClick={() => void fetchAll()}>{speak(fetching ? 'printing' : 'allPages')}</button>
      </div>
      {(problem || said) && <p className="office-problem" role="alert">{problem || said}</p>}
      <p className="office-muted office-report-template__told" role="status">{working ? speak('printing') : isOld ? speak('old') : ''}</p>
      {picture ? (
        <img className={isOld || working ? 'is-old' : undefined} src={picture} alt={speak('previewOf')} />
      ) : (
        <div className="office-report-template__blank" aria-hidden="true" />
      )}
    </section>
  )
}
