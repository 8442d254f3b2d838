'use client'
import { useId } from 'react'
import { HistoryFields } from './ChoiceFields.tsx'
import { ChooseFile } from './ChooseFile.tsx'
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
export function ChooseHistory({ choice, onChoice, ...file }: Props) {
  const { workflows, eventColumns } = file.setting
  const { speak } = useImportWords()
  const id = useId()
  return (
    <ChooseFile {...file} columns={eventColumns} columnsText="whichEventColumnsText" checkWord="tryHistory" ready={choice.workflow !== ''}>
      <div className="office-import__field">
        <label htmlFor={`${id}-workflow`}><strong>{speak('workflow')}</strong></label>
        <select
          id={`${id}-workflow`}
          value={choice.workflow}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onChoice({ ...choice, workflow: event.currentTarget.value })}
        >
          {workflows.map(({ key, name }) => <option key={key} value={key}>{name}</option>)}
        </select>
        <span id={`${id}-hint`} className="office-import__muted">{speak(workflows.length > 0 ? 'workflowHint' : 'noWorkflow')}</span>
      </div>
      <HistoryFields choice={choice} onChange={(next) => onChoice({ ...choice, ...next })} />
    </ChooseFile>
  )
}
