import type { ScanStatus } from '../../attachments/scan/scanStatus.ts'
import { showMoment, showNumber } from '../dates.ts'
import { Code } from '../parts/Code.tsx'
import { StatusBadge } from '../parts/StatusBadge.tsx'
import { leftToRight, type QuarantineSpeak } from './quarantineWords.ts'

type Props = { status: ScanStatus; timeZone: string; speak: QuarantineSpeak }

const colours = { up: 'green', down: 'red', off: 'grey', undecided: 'orange' } as const

/** How the scanner stands: whether it answers, by what it judges, and what waits for it. */
export function ScannerHead({ status, timeZone, speak }: Props) {
  const { state, reason, since, engine, signatures, signaturesAt, waiting, rescans } = status
  const fact = (label: string, value: React.ReactNode) => <div><dt>{label}</dt><dd>{value}</dd></div>
  const when = (moment: string) => <Code>{showMoment(moment, timeZone)}</Code>
  return (
    <section className="office-card office-quarantine__scanner" aria-label={speak('scanner')}>
      <h2>{speak('scanner')} <StatusBadge label={speak(state)} colour={colours[state]} /></h2>
      {state === 'down' && <p className="office-problem">{speak('downText', { reason: reason === null ? speak('neverAsked') : leftToRight(reason) })}</p>}
      {state === 'undecided' && <p className="office-warning">{speak('undecidedText')}</p>}
      {state === 'off' && <p className="office-warning">{speak('offText')}</p>}
      <dl>
        {since && (state === 'up' || state === 'down') && fact(speak('since'), when(since))}
        {engine && fact(speak('engine'), <Code>{engine}</Code>)}
        {engine && fact(speak('signatures'), signatures === null
          ? speak('ownSignatures')
          : speak('signaturesOf', { number: signatures, date: signaturesAt ? leftToRight(showMoment(signaturesAt, timeZone)) : '–' }))}
        {fact(speak('waiting'), showNumber(waiting.count))}
        {waiting.oldestAt && fact(speak('oldest'), when(waiting.oldestAt))}
        {rescans > 0 && fact(speak('rescans'), showNumber(rescans))}
      </dl>
    </section>
  )
}
