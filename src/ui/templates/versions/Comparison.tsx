import type { Locale } from '../../../shared/text.ts'
import type { Draft, Field } from '../draft.ts'
import type { TemplateSpeak } from '../templateWords.ts'
import { compareLines, type ComparedLine } from './compareLines.ts'
import { wordLines } from './wordLines.ts'

const fields: readonly Field[] = ['subject', 'body', 'button']
const tags = { removed: 'del', added: 'ins', same: 'span' } as const

type Props = { before: Pick<Draft, Locale>; after: Pick<Draft, Locale>; speak: TemplateSpeak }

/** What a version says against what the editor says: by language and field, line by line. */
export function Comparison({ before, after, speak }: Props) {
  const parts = (['en', 'ar'] as const).flatMap((language) =>
    fields.flatMap((field) => {
      const lines = compareLines(wordLines(before[language], field), wordLines(after[language], field))
      return lines.every(({ kind }) => kind === 'same') ? [] : [{ language, field, lines }]
    }))
  if (parts.length === 0) return <p className="office-muted">{speak('same')}</p>
  return (
    <div className="office-mail-compared">
      {parts.map(({ language, field, lines }) => (
        <section key={`${language} ${field}`}>
          <h3>{speak(language)} · {speak(field)}</h3>
          <ol dir={language === 'ar' ? 'rtl' : 'ltr'} lang={language}>
            {lines.map((line, index) => <Line key={index} line={line} speak={speak} />)}
          </ol>
        </section>
      ))}
    </div>
  )
}

function Line({ line: { kind, text }, speak }: { line: ComparedLine; speak: TemplateSpeak }) {
  const Tag = tags[kind]
  return (
    <li className={`is-${kind}`}>
      {kind !== 'same' && <span className="office-hidden">{speak(kind)}: </span>}
      <Tag>{text === '' ? speak('empty') : text}</Tag>
    </li>
  )
}
