'use client'
import { FieldDescription, useField, useForm, useTranslation } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { isLocale, say, type Text } from '../../shared/text.ts'
import './ResetSetting.css'

type Row = Record<string, unknown>

type Props = {
  path: string
  schemaPath: string
  field: { type: string }
  label: Text
  help: Text
  /** The default as the form holds it, and in words. */
  standard: unknown
  standardInWords: Text
}

/** Below a setting: what it does, its default, and a button that puts the default into the form, to be saved. */
export function ResetSetting({ path, schemaPath, field, label, help, standard, standardInWords }: Props) {
  const { i18n } = useTranslation()
  const locale = isLocale(i18n.language) ? i18n.language : 'en'
  const { rows, setValue, value } = useField<unknown>({ path, hasRows: field.type === 'array' })
  const { addFieldRow, removeFieldRow, setModified } = useForm()

  const resetRows = () => {
    for (let rowIndex = (rows?.length ?? 0) - 1; rowIndex >= 0; rowIndex -= 1) removeFieldRow({ path, rowIndex })
    for (const [rowIndex, row] of (standard as Row[]).entries()) {
      addFieldRow({ path, schemaPath, rowIndex, subFieldState: stateOf(row) })
    }
    setModified(true)
  }
  const isRows = field.type === 'array'
  // Of rows this component sees only how many there are, so where there are any the button stays.
  const isStandard = isRows
    ? (rows?.length ?? 0) === 0 && (standard as Row[]).length === 0
    : JSON.stringify(value ?? null) === JSON.stringify(standard)

  return (
    <div className="mdc-setting-help">
      <FieldDescription description={say(help, locale)} path={path} />
      <span className="mdc-setting-default">
        {say(sentences.standard, locale)} <bdi>{say(standardInWords, locale)}</bdi>
      </span>
      {isStandard ? null : (
        <button
          type="button"
          className="mdc-setting-reset"
          aria-label={say(sentences.resetOf, locale).replace('{label}', say(label, locale))}
          onClick={isRows ? resetRows : () => setValue(standard)}
        >
          {say(sentences.reset, locale)}
        </button>
      )}
    </div>
  )
}

function stateOf(row: Row): FormState {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [name, { value, initialValue: value, valid: true }]),
  )
}

const sentences = {
  standard: { en: 'Default:', ar: 'الافتراضي:' },
  reset: { en: 'Reset to default', ar: 'إعادة إلى الافتراضي' },
  resetOf: { en: 'Reset "{label}" to its default', ar: 'إعادة «{label}» إلى القيمة الافتراضية' },
}
