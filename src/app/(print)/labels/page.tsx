import { notFound, redirect } from 'next/navigation'
import { labelsOf, type Label } from '../../../qr/labelsOf.ts'
import { isDomainError, sentence } from '../../../shared/errors.ts'
import { say } from '../../../shared/text.ts'
import { PrintButton } from '../../../ui/print/PrintButton.tsx'
import { words } from '../../(public)/words.ts'
import { visitSignedIn, type Visit } from '../../visit.ts'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const labelsPerSheet = 24

/** QR labels of many transactions, for staff: `/labels?ids=1,2,3`. */
export default async function LabelsPage({ searchParams }: Props) {
  const here = await visitSignedIn()
  const { locale } = here
  const { ids: given } = await searchParams
  const asked = idsOf([given ?? ''].flat().join(','))
  const result = await labelsOrSentence(here, asked)
  if (typeof result === 'string') return <Bar visit={here} lines={[result]} />
  if (result.length === 0) return <Bar visit={here} lines={[say(words.labelsNone, locale)]} />
  const missing = asked.length - result.length
  const lines = [
    say(words.labelsCount, locale).replace('{count}', String(result.length)),
    ...(missing > 0 ? [say(words.labelsMissing, locale).replace('{count}', String(missing))] : []),
    say(words.labelsHint, locale),
  ]
  return (
    <>
      <Bar visit={here} lines={lines} printable />
      <main className="sheets">
        {sheetsOf(result).map((sheet) => (
          <section className="sheet" key={sheet[0]?.id}>
            {sheet.map((label) => (
              <LabelBox key={label.id} label={label} />
            ))}
          </section>
        ))}
      </main>
    </>
  )
}

function LabelBox({ label }: { label: Label }) {
  const { svg, reference, externalReference, clientName } = label
  return (
    <article className="label">
      <img src={`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`} alt="" />
      <div className="label-words">
        <span>
          <bdi>{externalReference}</bdi>
        </span>
        <span className="label-reference">
          <bdi dir="ltr">{reference}</bdi>
        </span>
        <span className="label-client">
          <bdi>{clientName}</bdi>
        </span>
      </div>
    </article>
  )
}

function Bar({ visit, lines, printable = false }: { visit: Visit; lines: string[]; printable?: boolean }) {
  const { locale } = visit
  return (
    <header className="bar">
      <h1>{say(words.labelsTitle, locale)}</h1>
      {printable && <PrintButton label={say(words.print, locale)} />}
      <a href="/admin/collections/transactions">{say(words.toList, locale)}</a>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </header>
  )
}

/** The labels, or why there are none in words. Who is not signed in is asked to; clients find no such page. */
async function labelsOrSentence({ req, locale }: Visit, ids: number[]): Promise<Label[] | string> {
  try {
    return await labelsOf(req, ids)
  } catch (error) {
    if (!isDomainError(error)) throw error
    if (error.code === 'UNAUTHENTICATED') redirect(`/admin/login?redirect=${encodeURIComponent(`/labels?ids=${ids.join(',')}`)}`)
    if (error.code === 'FORBIDDEN') notFound()
    return sentence(error.code, error.params, locale)
  }
}

/** Whole numbers that may be ids, each once; anything else names no transaction. */
function idsOf(text: string): number[] {
  const numbers = text.split(',').map((part) => part.trim()).filter((part) => /^\d{1,10}$/.test(part)).map(Number)
  return [...new Set(numbers)].filter((id) => id >= 1 && id <= 2_147_483_647)
}

function sheetsOf(labels: Label[]): Label[][] {
  return Array.from({ length: Math.ceil(labels.length / labelsPerSheet) }, (_, sheet) =>
    labels.slice(sheet * labelsPerSheet, (sheet + 1) * labelsPerSheet),
  )
}
