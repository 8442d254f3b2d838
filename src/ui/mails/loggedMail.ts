export const deliveryStates = ['planned', 'waiting', 'digest', 'sending', 'delivered', 'gathered', 'failed', 'skipped', 'cancelled'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** A try to send a mail: what the mail server answered, or why it gave no answer. */
export type Attempt = { id: number; at: string; round: number; try: number; sentTo: string; code: number | null; answer: string | null; problem: string | null; durationMs: number | null }

/** A mail in the log. `reason` says in words why it was not sent. */
export type LoggedMail = {
  id: string
  state: DeliveryState
  reason: string | null
  template: string
  templateName: string
  subject: string | null
  recipient: { id: number; name: string } | null
  address: string | null
  transaction: { id: number; reference: string } | null
  critical: boolean
  tries: number
  dueAt: string
  createdAt: string
  endedAt: string | null
  code: number | null
  answer: string | null
  mayResend: boolean
  mayCancel: boolean
}

export type MailPage = { docs: LoggedMail[]; page: number; totalPages: number; totalDocs: number }
