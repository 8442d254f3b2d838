'use client'
import { useId } from 'react'
import type { Text } from '../../../../shared/text.ts'
import { useEditing } from '../EditingContext.ts'

type Props = { legend: string; value: Text; onChange: (value: Text) => void; long?: boolean }

/** Words in both languages. */
export function TextPair({ legend, value, onChange, long = false }: Props) {
  const { speak, readOnly } = useEditing()
  const id = useId()
  const field = (locale: 'en' | 'ar', name: string) => {
    const shared = {
      id: `${id}${locale}`,
      className: 'office-input',
      lang: locale,
      dir: locale === 'ar' ? 'rtl' : 'ltr',
      value: value[locale] ?? '',
      readOnly,
      onChange: (event: { target: { value: string } }) => onChange({ ...value, [locale]: event.target.value }),
    }
    return (
      <div className="office-edit__field">
        <label className="office-edit__sub" htmlFor={`${id}${locale}`}>{name}</label>
        {long ? <textarea rows={2} {...shared} /> : <input {...shared} />}
      </div>
    )
  }
  return (
    <fieldset className="office-edit__pair">
      <legend className="office-label">{legend}</legend>
      {field('en', speak('english'))}
      {field('ar', speak('arabic'))}
    </fieldset>
  )
}
