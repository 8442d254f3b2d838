'use client'
import { useId } from 'react'
import { HistoryFields } from './ChoiceFields.tsx'
import { DropZone } from './DropZone.tsx'
import type { HistoryChoice, ImportSetting } from './shownImport.ts'
import { useImportWords } from './useImportWords.ts'

type Props = {
  setting: ImportSetting
  file: File | null
  choice: HistoryChoice
  onFile: (file: File | null) => void
  onChoice: (choice: HistoryChoice) => void
  onCheck: () => void
}

/** The first step of a history: a file, the workflow that replays it, and how refused events are treated. */
export function ChooseHistory({ setting, file, choice, onFile, onChoice, onCheck }: Props) {
  const { speak } = useImportWords()
  const id = useId()
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
        <details className="office-import__which">
          <summary>{speak('whichColumns')}</summary>
          <p className="office-import__muted">{speak('whichEventColumnsText')}</p>
          <ul>
            {setting.eventColumns.map(({ key, header, required }) => (
              <li key={key}>
                {header} <span className="office-import__muted">{speak(required ? 'required' : 'optional')}</span>
              </li>
            ))}
          </ul>
        </details>
      </section>
      <section className="office-import__card">
        <div className="office-import__field">
          <label htmlFor={`${id}-workflow`}><strong>{speak('workflow')}</strong></label>
          <select
            id={`${id}-workflow`}
            value={choice.workflow}
            aria-describedby={`${id}-hint`}
            onChange={(event) => onChoice({ ...choice, workflow: event.currentTarget.value })}
          >
            {setting.workflows.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
          </select>
          <span id={`${id}-hint`} className="office-import__muted">
            {speak(setting.workflows.length > 0 ? 'workflowHint' : 'noWorkflow')}
          </span>
        </div>
        <HistoryFields choice={choice} onChange={(next) => onChoice({ ...choice, ...next })} />
        <div className="office-import__actions">
          <button type="submit" className="office-button office-button--main" disabled={!file || choice.workflow === ''}>
            {speak('tryHistory')}
          </button>
          <span className="office-import__muted">{speak('checkHint')}</span>
        </div>
      </section>
    </form>
  )
}
