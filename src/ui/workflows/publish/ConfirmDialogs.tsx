'use client'
import type { ReactNode } from 'react'
import { Dialog } from '../../parts/Dialog.tsx'
import { useSpoken } from '../../useSpoken.ts'
import { workflowWords } from '../workflowWords.ts'
import { publishWords } from './publishWords.ts'
import type { Planned } from './usePlans.ts'

type Asking = { busy: boolean; onClose: () => void; onYes: () => void }

/** What publishing means, once more in words. */
export function ConfirmPublish({ number, former, planned, ...asking }: Asking & { number: number; former: number | null; planned: readonly Planned[] }) {
  const { speak } = useSpoken(publishWords)
  return (
    <Confirm {...asking} title={speak('publishTitle', { number })} yes={speak('publish', { number })}>
      <p>{former === null ? speak('publishFirst') : speak('publishText', { former })}</p>
      {planned.map(({ from, plan, chosen }) => {
        if (!plan) return null
        const staying = plan.running - (chosen ? plan.moved : 0)
        return (
          <div key={from}>
            {chosen && <p>{speak('willMove', { count: plan.moved, number: from })}</p>}
            {staying > 0 && <p>{speak('willStay', { count: staying, number: from })}</p>}
          </div>
        )
      })}
      {planned.some(({ chosen }) => chosen) && <p className="office-muted">{speak('moveText')}</p>}
    </Confirm>
  )
}

/** What moving means, once more in words. */
export function ConfirmMove({ number, planned, ...asking }: Asking & { number: number; planned: Planned | undefined }) {
  const { speak } = useSpoken(publishWords)
  const count = planned?.plan?.moved ?? 0
  return (
    <Confirm {...asking} title={speak('moveTitle', { number })} yes={count === 1 ? speak('moveNowOne') : speak('moveNow', { count })}>
      <p>{speak('moveText')}</p>
    </Confirm>
  )
}

function Confirm({ title, yes, busy, onClose, onYes, children }: Asking & { title: string; yes: string; children: ReactNode }) {
  const { speak } = useSpoken(workflowWords)
  return (
    <Dialog
      title={title}
      onClose={onClose}
      onSubmit={onYes}
      actions={
        <>
          <button type="button" className="office-button" onClick={onClose}>{speak('cancel')}</button>
          <button type="submit" className="office-button office-button--main" disabled={busy}>{busy ? speak('working') : yes}</button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
