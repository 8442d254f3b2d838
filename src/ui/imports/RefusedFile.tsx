'use client'
import type { ShownImport } from './shownImport.ts'
import { ColumnsFound } from './ColumnsFound.tsx'
import { useImportWords } from './useImportWords.ts'

/** A file of which nothing could be read, why, and what to do. */
export function RefusedFile({ record, onStartOver }: { record: ShownImport; onStartOver: () => void }) {
  const { speak } = useImportWords()
  return (
    <>
      <section className="office-import__card office-import__card--bad">
        <h2>{speak('refused')}</h2>
        <p role="alert">{record.refusal?.message}</p>
        <div className="office-import__actions">
          <button type="button" className="office-button office-button--main" onClick={onStartOver}>
            {speak('anotherFile')}
          </button>
          <a className="office-button" href="/api/v1/imports/template?lang=en">{speak('templateEn')}</a>
          <a className="office-button" href="/api/v1/imports/template?lang=ar">{speak('templateAr')}</a>
        </div>
      </section>
      {record.columns && <ColumnsFound columns={record.columns} fileName={record.fileName} />}
    </>
  )
}
