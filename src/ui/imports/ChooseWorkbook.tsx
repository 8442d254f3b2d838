'use client'
import { ChoiceFields } from './ChoiceFields.tsx'
import { DropZone } from './DropZone.tsx'
import type { ImportChoice, ImportSetting } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Props = {
  setting: ImportSetting
  file: File | null
  choice: ImportChoice
  onFile: (file: File | null) => void
  onChoice: (choice: ImportChoice) => void
  onCheck: () => void
}

/** The first step: a file, and how it is to be treated. */
export function ChooseWorkbook({ setting, file, choice, onFile, onChoice, onCheck }: Props) {
  const { speak } = useImportWords()
  return (
    <form
      className="office-import__choose"
      onSubmit={(event) => {
        event.preventDefault()
        onCheck()
      }}
    >
      <section className="office-import__card">
        <DropZone setting={setting} file={file} onFile={onFile} />
        <p className="office-import__template">
          {speak('template')}{' '}
          <a href="/api/v1/imports/template?lang=en">{speak('templateEn')}</a>
          {' · '}
          <a href="/api/v1/imports/template?lang=ar">{speak('templateAr')}</a>
        </p>
        <details className="office-import__which">
          <summary>{speak('whichColumns')}</summary>
          <p className="office-import__muted">{speak('whichColumnsText')}</p>
          <ul>
            {setting.columns.map(({ letter, header, required }) => (
              <li key={letter}>
                <b aria-hidden="true">{letter}</b> {header}
                <span className="office-import__muted">{speak(required ? 'required' : 'optional')}</span>
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section className="office-import__card">
        <ChoiceFields choice={choice} onChange={onChoice} />
        <div className="office-import__actions">
          <button type="submit" className="office-button office-button--main" disabled={!file}>{speak('check')}</button>
          <span className="office-import__muted">{speak('checkHint')}</span>
        </div>
      </section>
    </form>
  )
}
