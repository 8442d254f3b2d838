'use client'
import { ChoiceFields } from './ChoiceFields.tsx'
import { ChooseFile } from './ChooseFile.tsx'
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

/** The first step of a workbook of transactions. */
export function ChooseWorkbook({ choice, onChoice, ...file }: Props) {
  const { speak } = useImportWords()
  const templates = (
    <p className="office-import__template">
      {speak('template')}{' '}
      <a href="/api/v1/imports/template?lang=en">{speak('templateEn')}</a>
      {' · '}
      <a href="/api/v1/imports/template?lang=ar">{speak('templateAr')}</a>
    </p>
  )
  return (
    <ChooseFile
      {...file}
      columns={file.setting.columns.map((column) => ({ ...column, key: column.letter }))}
      columnsText="whichColumnsText"
      templates={templates}
      checkWord="check"
      ready
    >
      <ChoiceFields choice={choice} onChange={onChoice} />
    </ChooseFile>
  )
}
